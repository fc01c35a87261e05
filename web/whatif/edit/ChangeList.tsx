import { CloseOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { LabBook } from '../lab/book.ts';
import type { TrialRecord } from '../model/record.ts';
import type { Variants } from '../variants/use-variants.ts';
import css from './ChangeList.module.css';
import { sayChanges } from './said.ts';

/** What the variant at hand changes, each of it taken back with one key. */
export function ChangeList({
  variants,
  book,
  record,
}: {
  readonly variants: Variants;
  readonly book: LabBook | undefined;
  readonly record: TrialRecord;
}) {
  const said = sayChanges(variants.current, book, record);
  const { version } = variants.current;
  if (said.length === 0 && !version)
    return <p className={css.none}>还没有改动。在下面改分值、上限、标准，或某个单位的事实，右边马上显示名次怎样变。</p>;
  return (
    <ul className={css.list} aria-label="本方案的改动">
      {version && (
        <li className={css.item}>
          <span>用{version.label}细则</span>
          <Button type="text" size="small" icon={<CloseOutlined />} aria-label="撤回：另一版细则" onClick={() => variants.runUnder(null)} />
        </li>
      )}
      {said.map(({ key, words, without }) => (
        <li key={key} className={css.item}>
          <span>{words}</span>
          <Button type="text" size="small" icon={<CloseOutlined />} aria-label={`撤回：${words}`} onClick={() => variants.change(without)} />
        </li>
      ))}
    </ul>
  );
}
