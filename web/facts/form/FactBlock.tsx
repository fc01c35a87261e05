import { PlusOutlined } from '@ant-design/icons';
import { Button, Tag } from 'antd';
import { useState } from 'react';
import { Help } from '../../shared/index.ts';
import { askedAnchor } from '../addresses.ts';
import type { AskedFact, Content, FactRecord } from '../types.ts';
import css from './FactBlock.module.css';
import { RecordEditor } from './RecordEditor.tsx';
import { RecordView } from './RecordView.tsx';

interface FactBlockProps {
  readonly fact: AskedFact;
  readonly records: readonly FactRecord[];
  /** Whether new records may be written now. */
  readonly open: boolean;
}

/** One fact that the regulation asks for: what it is, who answers for it, and its records. What the system knows is shown and never asked. */
export function FactBlock({ fact, records, open }: FactBlockProps) {
  const standing = records.filter(({ state }) => state !== 'withdrawn');
  const lines = useLines(fact, standing, open);
  return (
    <div className={css.fact} id={askedAnchor(fact.name)}>
      <Head {...fact} />
      <div className={css.records}>
        {lines.items.map(({ key, record, blank }) =>
          record && fact.reportedBy === 'system' ? (
            <RecordView key={key} fact={fact} record={record} />
          ) : (
            <RecordEditor
              key={key}
              fact={fact}
              record={record}
              open={open}
              {...(blank && { blank })}
              onMade={(id) => lines.made(key, id)}
              {...(fact.many && !record && { onDrop: () => lines.drop(key) })}
            />
          ),
        )}
      </div>
      {standing.length === 0 && (!open || lines.items.length === 0) && <p className={css.none}>{noneText(fact, open)}</p>}
      {lines.add && (
        <Button type="dashed" icon={<PlusOutlined />} onClick={lines.add} className={`${css.add}`}>
          新增一条“{fact.name}”
        </Button>
      )}
    </div>
  );
}

function Head({ name, reportedBy, reportedByText, kindText, evidence, fill, note, range, unitOfMeasure, remarks }: AskedFact) {
  return (
    <div className={css.head}>
      <h3 className={css.name}>{name}</h3>
      <Help about={`怎样填“${name}”`}>
        <ul className={css.help}>
          {[fill, range && `范围：${range}`, unitOfMeasure && `计量单位：${unitOfMeasure}`, ...remarks, note].filter(Boolean).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </Help>
      <Tag>{kindText}</Tag>
      {reportedBy !== 'unit' && <Tag color="blue">由{reportedByText}填写</Tag>}
      {evidence === 'required' && <Tag className={`${css.must}`}>须有佐证</Tag>}
      {[range, ...remarks].filter(Boolean).length > 0 && <span className={css.remark}>{[range, ...remarks].filter(Boolean).join('；')}</span>}
    </div>
  );
}

function noneText({ reportedBy, reportedByText, kind }: AskedFact, open: boolean): string {
  if (reportedBy === 'system') return '系统还没有这一项的数据';
  if (reportedBy !== 'unit' && !open) return `${reportedByText}还没有记录`;
  return kind === 'event' ? '没有记录；没有发生的不用填' : '没有填写';
}

interface Line {
  readonly key: string;
  readonly record: FactRecord | undefined;
  readonly blank?: Partial<Content>;
}

/**
 * The lines of a fact: its records, and empty ones to write in: one for each level that is still open, one where only one is asked, and those
 * that the person adds. A line keeps its key when its record is made, so that nothing moves under the hands.
 */
function useLines(fact: AskedFact, records: readonly FactRecord[], open: boolean) {
  const [fresh, setFresh] = useState<readonly string[]>([]);
  const [made, setMade] = useState<ReadonlyMap<number, string>>(new Map());
  const [count, setCount] = useState(0);
  const byLevel = fact.many && fact.kind !== 'event' && fact.levels.length > 0 && !fact.repeats && fact.every === null;
  const there: Line[] = records.map((record) => ({ key: made.get(record.id) ?? String(record.id), record }));
  const taken = new Set(there.map(({ key }) => key));
  // Lines that were open once stay: what was typed into one is not lost when the stage ends.
  const [once] = useState(open);
  const expected: Line[] =
    !open && !once
      ? []
      : byLevel
        ? fact.levels
            .filter((level) => !records.some((record) => record.level === level))
            .map((level) => ({ key: `level ${level}`, record: undefined, blank: { level } }))
        : !fact.many && records.length === 0
          ? [{ key: 'only', record: undefined }]
          : [];
  const added: Line[] = fresh.map((key) => ({ key, record: undefined }));
  const items = [...there, ...[...expected, ...added].filter(({ key }) => !taken.has(key))];
  const extend = () => {
    setFresh([...fresh, `fresh ${count}`]);
    setCount(count + 1);
  };
  return {
    items,
    made: (key: string, id: number) => setMade((before) => new Map(before).set(id, key)),
    drop: (key: string) => setFresh(fresh.filter((one) => one !== key)),
    add: open && fact.many && !byLevel ? extend : undefined,
  };
}
