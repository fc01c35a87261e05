import { type Book, writeWorkbook } from '@kaocheng/tables';
import type { Client } from '../testing/app.ts';
import type { Unit } from './contract.ts';
import { checkCharacter, organisationCheck } from './credit-code.ts';
import type { ImportPlan } from './import/contract.ts';

/** A valid code from its free parts. */
export function codeOf(head: string, eight: string): string {
  const first = `${head}${eight}${organisationCheck(eight)}`;
  return first + checkCharacter(first);
}

/** The n-th valid code. */
export const code = (n: number): string => codeOf('11510000', `MB${String(n).padStart(6, '0')}`);

/** A new unit as the API takes it. */
export const unitOf = (name: string, parentId: number | null, more: Partial<Unit> = {}) => ({
  parentId,
  name,
  code: null,
  level: 'unit' as Unit['level'],
  kind: '',
  group: '',
  activeFrom: null,
  activeTo: null,
  ...more,
});

/** What a change sends of a unit. */
export const changeOf = ({ parentId, name, code: own, level, kind, group, activeFrom, activeTo, version }: Unit, more: object = {}) => ({
  parentId,
  name,
  code: own,
  level,
  kind,
  group,
  activeFrom,
  activeTo,
  version,
  ...more,
});

const BOUNDARY = 'kaocheng-test-boundary';

/** A form with a file, as a browser sends it. */
export function form(bytes: Uint8Array | string, fields: Readonly<Record<string, string>> = {}, name = '单位.xlsx') {
  const texts = Object.entries(fields).map(([key, value]) => `--${BOUNDARY}\r\ncontent-disposition: form-data; name="${key}"\r\n\r\n${value}\r\n`);
  const head = `${texts.join('')}--${BOUNDARY}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), Buffer.from(bytes), Buffer.from(`\r\n--${BOUNDARY}--\r\n`)]);
}
export const FORM = { headers: { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` } };

export const preview = (client: Client, bytes: Uint8Array | string, name?: string) =>
  client.post<ImportPlan>('/units/import/preview', form(bytes, {}, name), FORM);

export const apply = (client: Client, bytes: Uint8Array | string, fingerprint: string, more: Readonly<Record<string, string>> = {}) =>
  client.post<{ created: number; changed: number; unchanged: number }>('/units/import', form(bytes, { fingerprint, ...more }), FORM);

/** A workbook of rows under headings. */
export function sheet(
  headings: readonly string[],
  ...rows: readonly (readonly (string | number | null | { formula: string })[])[]
): Promise<Uint8Array> {
  const columns = headings.map((header, place) => ({ key: `c${place}`, header }));
  const table = { name: '单位', columns, rows: rows.map((row) => Object.fromEntries(row.map((value, place) => [`c${place}`, value]))) };
  return writeWorkbook({ sheets: [table] } as Book);
}
