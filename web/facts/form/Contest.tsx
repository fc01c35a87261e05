import { Alert, Button, Space } from 'antd';
import { showDay } from '../../shared/index.ts';
import type { Content } from '../types.ts';
import { FIELDS } from '../words.ts';

/** A colleague changed the same field at the same time: both are shown, the person decides. */
export function Contest({ theirs, onTake }: { readonly theirs: Partial<Content>; readonly onTake: (take: 'mine' | 'theirs') => void }) {
  const shown = (Object.keys(theirs) as (keyof Content)[]).map((field) => {
    const value = theirs[field] ?? '';
    return `${FIELDS[field]}：${field === 'happenedOn' && value ? showDay(value) : value || '（空）'}`;
  });
  return (
    <Alert
      type="warning"
      showIcon
      role="alert"
      style={{ marginTop: 8 }}
      title="同事刚刚也改了这一处"
      description={`对方改成 ${shown.join('；')}。您填写的还在上面。`}
      action={
        <Space orientation="vertical">
          <Button size="small" type="primary" onClick={() => onTake('mine')}>
            保存我的
          </Button>
          <Button size="small" onClick={() => onTake('theirs')}>
            用对方的
          </Button>
        </Space>
      }
    />
  );
}
