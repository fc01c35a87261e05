import { Tag, Tooltip } from 'antd';
import { showDay } from '../shared/index.ts';

/** A due date; marked where a day that counted is not announced yet. */
export function Due({ due, provisional }: { readonly due: string | null; readonly provisional: boolean }) {
  return (
    <>
      {showDay(due)}
      {due !== null && due.length > 10 && due.slice(10)}{' '}
      {provisional && (
        <Tooltip title="涉及的日子还没有放假安排，公布后可能变化">
          <Tag>暂定</Tag>
        </Tooltip>
      )}
    </>
  );
}
