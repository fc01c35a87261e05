import { Button } from 'antd';
import { EmptyState } from '../EmptyState.tsx';

/** There are rows, but none like this. */
export function NothingFound({ onClear }: { readonly onClear: () => void }) {
  return (
    <EmptyState title="没有符合条件的内容" next="换一个关键词，或者减少筛选条件。">
      <Button onClick={onClear}>清除条件</Button>
    </EmptyState>
  );
}
