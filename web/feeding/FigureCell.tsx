import { Button } from 'antd';
import { Link } from 'react-router';
import { Mark } from '../shared/index.ts';
import { toBehind } from './behind.ts';
import css from './Feeding.module.css';
import type { Cell, Column, Row } from './types.ts';
import { showExact, showOrigin, showShort } from './words.ts';

interface FigureCellProps {
  readonly column: Column;
  readonly row: Row;
  readonly cell: Cell;
  readonly onOpen: () => void;
}

/** What counts, the numbers behind it with the way to its cases, and where it differs from what was computed. */
export function FigureCell({ column, row, cell: { records, computed, fault }, onOpen }: FigureCellProps) {
  const [record] = records;
  const byHand = records.some(({ origin }) => origin !== 'cases');
  const to = record && !byHand && column.behind ? toBehind(column.behind, row.unitId) : undefined;
  const shown = records.map((one) => showShort(one, column)).join('；');
  return (
    <div className={css.cell}>
      <div className={css.line}>
        {to ? (
          <Link to={to} className={`${css.value} figures`}>
            {shown}
          </Link>
        ) : (
          <span className={`${css.value} figures`}>{shown || (column.kind === 'event' && column.from === 'indicator' ? '没有' : '—')}</span>
        )}
        {byHand && column.from !== 'outside' && <Mark tone="accent">人工</Mark>}
        {fault && <Mark tone="warn">不合细则</Mark>}
        <Button type="link" size="small" className="no-print" aria-label={`${row.unitName}的${column.fact}详情`} onClick={onOpen}>
          详情
        </Button>
      </div>
      {record && <div className={css.behind}>{showOrigin(record)}</div>}
      {byHand && computed && computed.value !== record?.value && (
        <div className={css.behind}>由办件算出 {showExact({ level: '', value: computed.value }, column)}</div>
      )}
    </div>
  );
}
