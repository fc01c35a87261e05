import { writeWorkbook } from '@kaocheng/tables';
import { FACT_STATES } from '../facts/index.ts';
import { minuteAt } from '../http/days.ts';
import type { House } from '../http/house.ts';
import type { Units } from '../policy/index.ts';
import { allRows } from './view.ts';

const COLUMNS = [
  { key: 'unit', header: '单位', width: 30 },
  { key: 'kind', header: '类别', width: 12 },
  { key: 'fact', header: '事项', width: 24 },
  { key: 'counts', header: '计入的值', width: 16 },
  { key: 'origin', header: '怎么来的', width: 12 },
  { key: 'note', header: '数字或来源', width: 48 },
  { key: 'updatedAt', header: '更新时间', width: 18 },
  { key: 'computed', header: '由办件算出', width: 16 },
  { key: 'fault', header: '不合细则', width: 30 },
  { key: 'setAside', header: '不再采用的人工填写', width: 18 },
];

/** A row a unit and fact: what counts, where it came from, and what was computed beside it. */
export async function exportFeeding(house: House, seen: Units, assessmentId: number): Promise<Uint8Array> {
  const rows = await allRows(house, seen, assessmentId);
  const lines = rows.flatMap(({ unitName, kind, cells }) =>
    cells.flatMap(({ fact, computed, fault, records, setAside }) =>
      (records.length > 0 ? records : [undefined]).map((record) => ({
        unit: unitName,
        kind,
        fact,
        counts: record ? [record.level, record.value].filter(Boolean).join(' ') : '',
        origin: record ? `${record.originName}${record.state === 'confirmed' ? '' : `（${FACT_STATES[record.state]}）`}` : '',
        note: record?.note ?? '',
        updatedAt: record ? minuteAt(record.updatedAt) : '',
        computed: computed?.value ?? '',
        fault: fault ?? '',
        setAside: setAside?.value ?? '',
      })),
    ),
  );
  return writeWorkbook({ sheets: [{ name: '系统指标', columns: COLUMNS, rows: lines }] });
}
