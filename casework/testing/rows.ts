import { Catalogue } from '../catalogue.ts';
import { type Case, keepCase } from '../formats/case.ts';
import type { Service } from '../formats/service.ts';
import { type CaseReaderOptions, caseReader } from '../reading/case-reader.ts';
import { feed } from './sample-files.ts';

const CODE = '11999999MB0000001X014000000000';

export const service = (index: number, more: Partial<Service> = {}): Service => ({
  code: `${CODE}${index}`,
  name: `事项${index}`,
  unit: '县公安局',
  kind: 'promised',
  statutory: { amount: 20, unit: 'working days' },
  promised: { amount: 5, unit: 'working days' },
  visits: 1,
  onlineLevel: 3,
  joint: 'none',
  fee: false,
  presence: 'entered',
  from: undefined,
  to: undefined,
  ...more,
});

/** Two units, three services: 5 working days, at once, 10 calendar days. */
export const smallCatalogue = (): Catalogue =>
  new Catalogue({
    units: [
      { id: '县公安局', name: '剑阁县公安局', kind: '部门' },
      { id: '普安镇', name: '剑阁县普安镇人民政府', kind: '乡镇' },
    ],
    services: [
      service(1),
      service(2, { kind: 'immediate', promised: { amount: 0, unit: 'working days' }, statutory: { amount: 1, unit: 'working days' } }),
      service(3, { unit: '普安镇', statutory: { amount: 30, unit: 'calendar days' }, promised: { amount: 10, unit: 'calendar days' } }),
    ],
  });

export const HEAD = '办件编号,实施编码,单位,受理时间,办结时间';
/** A row of those five columns. */
export const line = (
  number: string,
  unit = '县公安局',
  accepted = '2026-03-02 09:00:00',
  closed = '2026-03-04 10:00:00',
  code = `${CODE}1`,
): string => `${number},${code},${unit},${accepted},${closed}`;

/** Reads a file given as text or bytes: the good cases, and the findings as `row code column`. */
export function read(content: string | Uint8Array, options: CaseReaderOptions = {}, catalogue = smallCatalogue()) {
  const cases: Case[] = [];
  const keys: string[] = [];
  const reader = caseReader(
    catalogue,
    (row) => {
      cases.push(keepCase(row));
      keys.push(row.key);
    },
    options,
  );
  feed(reader, typeof content === 'string' ? new TextEncoder().encode(content) : content, 997);
  const findings = reader.findings.list();
  const errors = findings
    .filter(({ severity }) => severity === 'error')
    .map(({ row, code, column }) => [row, code, column].filter(Boolean).join(' '));
  return { cases, keys, reader, findings, errors };
}
