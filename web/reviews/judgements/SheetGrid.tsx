import { Table, Tooltip } from 'antd';
import type { JudgedUnit, Sheet } from '../types.ts';
import { Cell } from './Cell.tsx';
import { type Place, rangeWords } from './place.ts';
import css from './SheetGrid.module.css';

interface SheetGridProps {
  readonly assessmentId: number;
  readonly sheet: Sheet;
  readonly onOpen: (place: Place) => void;
}

/** Units down, clauses across: the same clause of all units stands in one column, so that like is judged alike. */
export function SheetGrid({ assessmentId, sheet, onOpen }: SheetGridProps) {
  const several = sheet.kinds.length > 1;
  return (
    <Table<JudgedUnit>
      className={`${css.grid}`}
      size="small"
      bordered
      pagination={false}
      rowKey={({ unitId }) => unitId}
      dataSource={[...sheet.items]}
      scroll={{ x: 'max-content', y: 'calc(100vh - 300px)' }}
      columns={[
        {
          title: '单位',
          key: 'unit',
          fixed: 'left',
          width: 210,
          render: (_, { name, kind, group }) => (
            <div className={css.unit}>
              {name}
              <div className={css.kind}>{[several && kind, group].filter(Boolean).join(' · ')}</div>
            </div>
          ),
        },
        ...sheet.columns.map((column) => {
          const ranges = new Set(
            sheet.items.flatMap(({ cells }) => cells.flatMap((cell) => (cell.fact === column.fact ? [rangeWords(cell, column)] : []))),
          );
          const [range = ''] = ranges;
          return {
            key: column.fact,
            width: 124,
            title: (
              <Tooltip title={<span className={css.text}>{column.markdown.slice(0, 400)}</span>}>
                <div className={css.column}>
                  <span className={css.number}>{column.clause}</span>
                  <span>{column.fact}</span>
                  <span className={css.number}>{ranges.size === 1 ? range : ''}</span>
                </div>
              </Tooltip>
            ),
            render: (_: unknown, unit: JudgedUnit) => {
              const cell = unit.cells.find(({ fact }) => fact === column.fact);
              if (!cell) return <span className={css.none}>不适用</span>;
              return (
                <Cell
                  assessmentId={assessmentId}
                  judged={{ unit, column, cell }}
                  range={ranges.size > 1 ? rangeWords(cell, column) : ''}
                  judging={sheet.may.judge}
                  onOpen={() => onOpen({ unitId: unit.unitId, fact: column.fact })}
                />
              );
            },
          };
        }),
      ]}
    />
  );
}
