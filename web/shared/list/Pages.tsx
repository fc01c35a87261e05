import { Pagination } from 'antd';
import css from './Pages.module.css';
import { type List, SIZES } from './use-list.ts';

interface PagesProps {
  readonly list: List;
  readonly total: number;
  /** There are more than that. */
  readonly more?: boolean;
  readonly narrow: boolean;
}

/** How many there are, and the way through them. */
export function Pages({ list, total, more = false, narrow }: PagesProps) {
  const { page, size } = list.query;
  return (
    <div className={css.pages}>
      <span>{more ? `超过 ${total} 条，可用筛选缩小范围` : `共 ${total} 条`}</span>
      <Pagination
        simple={narrow}
        size="small"
        current={page}
        pageSize={size}
        total={total}
        showSizeChanger={!narrow}
        pageSizeOptions={SIZES}
        hideOnSinglePage={total <= (SIZES[0] ?? 0)}
        onChange={(next, nextSize) => list.set({ page: nextSize === size ? next : 1, size: nextSize })}
      />
    </div>
  );
}
