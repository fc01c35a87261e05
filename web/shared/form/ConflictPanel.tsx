import { Alert, Button, Radio } from 'antd';
import { type ReactNode, useState } from 'react';
import css from './ConflictPanel.module.css';
import type { Difference } from './merge.ts';
import type { Conflict } from './use-saving.ts';

interface ConflictPanelProps {
  readonly conflict: Conflict;
  readonly labels: Readonly<Record<string, string>>;
  readonly show: { readonly [field: string]: ((value: unknown) => ReactNode) | undefined };
}

/** Somebody else saved this record meanwhile: both values side by side, and a choice for each field. */
export function ConflictPanel({ conflict: { found, settle, giveWay }, labels, show }: ConflictPanelProps) {
  const [choices, setChoices] = useState<Record<string, 'mine' | 'theirs'>>({});
  const value = (field: string, value: unknown): ReactNode => show[field]?.(value) ?? plain(value);
  const line = ({ field, mine, theirs, contested, take }: Difference) => (
    <fieldset key={field} className={css.field}>
      <legend>
        {labels[field] ?? field}
        {!contested && <span className={css.note}>{take === 'mine' ? '只有您改过' : '只有对方改过'}</span>}
      </legend>
      <Radio.Group
        value={choices[field] ?? take}
        onChange={({ target }) => setChoices({ ...choices, [field]: target.value })}
        options={[
          { value: 'mine', label: <>用我的：{value(field, mine)}</> },
          { value: 'theirs', label: <>用对方的：{value(field, theirs)}</> },
        ]}
      />
    </fieldset>
  );
  return (
    <Alert
      type="warning"
      showIcon
      role="alert"
      style={{ marginBottom: 16 }}
      title="您填写期间，别人已经修改并保存了这条内容"
      description={
        <>
          <p>{found.length > 0 ? '您填写的内容还在。请逐项选择采用哪一个，再继续保存。' : '两处修改相同，可以直接继续保存。'}</p>
          {found.map(line)}
          <div className={css.actions}>
            <Button type="primary" onClick={() => settle(choices)}>
              按选择继续保存
            </Button>
            <Button onClick={giveWay}>放弃我的修改</Button>
          </div>
        </>
      }
    />
  );
}

function plain(value: unknown): string {
  if (value === null || value === undefined || value === '') return '（空）';
  if (typeof value === 'boolean') return value ? '是' : '否';
  return Array.isArray(value) ? value.map(plain).join('、') : String(value);
}
