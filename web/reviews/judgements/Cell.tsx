import { EditOutlined } from '@ant-design/icons';
import { Button, Input, Tooltip } from 'antd';
import { useRef, useState } from 'react';
import { problemOf } from '../../api/index.ts';
import css from './Cell.module.css';
import { givenOf, type Judged, shownValue } from './place.ts';
import { useJudging } from './use-judging.ts';

interface CellProps {
  readonly assessmentId: number;
  readonly judged: Judged;
  /** Shown where the range differs from unit to unit. */
  readonly range: string;
  readonly judging: boolean;
  readonly onOpen: () => void;
}

/** One judgement. A number that is nobody's yet or one's own is typed in place; everything else opens beside the sheet. */
export function Cell(props: CellProps) {
  const { judged, judging, onOpen } = props;
  const given = givenOf(judged);
  const { column, cell, unit } = judged;
  const inPlace = judging && ['judgement', 'amount'].includes(column.kind) && column.levels.length === 0 && (!given || given.mine);
  if (inPlace) return <Typed key={given?.version ?? 0} {...props} />;
  const words = given ? shownValue(given) : '未评';
  const others = column.panel ? cell.records.filter(({ mine }) => !mine).length : 0;
  return (
    <Button
      type="text"
      size="small"
      className={`${css.open} ${given ? '' : css.empty}`}
      aria-label={`${unit.name} ${column.fact} ${words}`}
      onClick={onOpen}
    >
      {words}
      {others > 0 && <span className={css.others}>另 {others} 人</span>}
      {given && !given.mine && <span className={css.others}>{given.byName}</span>}
    </Button>
  );
}

function Typed({ assessmentId, judged, range, onOpen }: CellProps) {
  const { unit, column } = judged;
  const given = givenOf(judged);
  const [typed, setTyped] = useState(given?.value ?? '');
  const [wrong, setWrong] = useState('');
  const { save, saving } = useJudging(assessmentId);
  // Enter sends, and then the field loses the focus: the same is not sent again.
  const sent = useRef(given?.value ?? '');
  const keep = async () => {
    const value = typed.trim();
    if (value === sent.current || value === '') return;
    sent.current = value;
    const seen = given ? { id: given.id, version: given.version } : null;
    try {
      await save(unit.unitId, { fact: column.fact, level: '', value, note: given?.note ?? '', seen, reason: '' });
      setWrong('');
    } catch (thrown) {
      sent.current = given?.value ?? '';
      setWrong(problemOf(thrown).detail);
    }
  };
  return (
    <Tooltip title={wrong} open={wrong !== ''}>
      <Input
        size="small"
        className={`${css.typed}`}
        inputMode="decimal"
        autoComplete="off"
        aria-label={`${unit.name} ${column.fact}`}
        placeholder={range || '未评'}
        maxLength={20}
        disabled={saving}
        status={wrong ? 'error' : ''}
        value={typed}
        onChange={({ target }) => {
          setTyped(target.value);
          setWrong('');
        }}
        onBlur={keep}
        onPressEnter={keep}
        suffix={
          <Button
            type="text"
            size="small"
            className={`${css.more}`}
            icon={<EditOutlined />}
            aria-label={`${unit.name} ${column.fact}：说明和条款`}
            onMouseDown={(event) => event.preventDefault()}
            onClick={onOpen}
          />
        }
      />
    </Tooltip>
  );
}
