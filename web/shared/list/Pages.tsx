import { Pagination } from 'antd';
import css from './Pages.module.css';
import { type List, SIZES } from './use-list.ts';

/** How many there are, and the way through them. */
export function Pages({ list, total, narrow }: { readonly list: List; readonly total: number; readonly narrow: boolean }) {
  const { page, size } = list.query;
  return (
    <div className={css.pages}>
      <span>共 {total} 条</span>
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
