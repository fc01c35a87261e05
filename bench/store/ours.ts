import { closeSync, openAsBlob, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Host } from './host-client.ts';

/** The county of the sample cases, with its units and their services, as an administrator sets it up. */
export async function makeCounty(host: Host, folder: string): Promise<number> {
  const { id: parentId } = await host.post<{ id: number }>('/units', { name: '剑阁县', parentId: null, level: 'county' });
  for (const line of readFileSync(join(folder, 'units.csv'), 'utf8').trimEnd().split('\r\n').slice(1)) {
    const [, name, kind] = line.split(',');
    await host.post('/units', { name, parentId, kind });
  }
  const services = new Blob([readFileSync(join(folder, 'services.csv'))]);
  const { fingerprint } = await host.post<{ fingerprint: string }>('/services/import/preview', formOf(services, {}));
  await host.post('/services/import', formOf(services, { fingerprint }));
  return parentId;
}

function formOf(file: Blob, fields: Readonly<Record<string, string>>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  form.set('file', file, '办件.csv');
  return form;
}

interface Import {
  readonly id: number;
  readonly version: number;
  readonly state: string;
  readonly fresh: number;
  readonly changed: number;
  readonly faulty: number;
  readonly startedAt: string;
  readonly finishedAt: string;
  readonly columns: readonly { readonly field: string; readonly index: number | null }[];
}

export interface Imported {
  /** From its start until all rows are stored; the upload is not counted. */
  readonly seconds: number;
  /** Until it is done: afterwards the file is looked over for signs of false entry. */
  readonly wholeSeconds: number;
  readonly cpuSeconds: number;
  readonly postgresSeconds: number;
  readonly fresh: number;
  readonly changed: number;
}

/** Uploads a file of cases and lets it come in, with the columns as they are proposed. */
export async function importFile(host: Host, county: number, file: Blob, rows: number): Promise<Imported> {
  const upload = await host.post<Import>(`/units/${county}/case-imports`, formOf(file, {}));
  const columns = upload.columns.flatMap(({ field, index }) => (index === null ? [] : [{ field, index }]));
  const before = await host.usage();
  const start = performance.now();
  await host.post(`/case-imports/${upload.id}/start`, { version: upload.version, allOrNothing: false, columns });
  await stored(host, upload.id, rows);
  const seconds = (performance.now() - start) / 1000;
  const after = await host.usage();
  const done = await ended(host, upload.id);
  if (done.state !== 'done' || done.faulty > 0) throw new Error(`the import ended ${done.state} with ${done.faulty} wrong rows`);
  return {
    seconds,
    wholeSeconds: (Date.parse(done.finishedAt) - Date.parse(done.startedAt)) / 1000,
    cpuSeconds: after.cpuSeconds - before.cpuSeconds,
    postgresSeconds: after.postgresSeconds - before.postgresSeconds,
    fresh: done.fresh,
    changed: done.changed,
  };
}

async function stored(host: Host, id: number, rows: number): Promise<void> {
  for (;;) {
    const [found] = await host.sql<{ stored: number; state: string }>(
      `SELECT fresh + changed + faulty AS stored, state FROM case_imports WHERE id = ${id}`,
    );
    if (found?.state !== 'running' || found.stored >= rows) return;
    // To half a percent or so; asking costs time too.
    await new Promise((resolve) => setTimeout(resolve, Math.max(10, rows / 4000)));
  }
}

async function ended(host: Host, id: number): Promise<Import> {
  for (;;) {
    const { items } = await host.get<{ items: Import[] }>('/case-imports?size=1');
    const [found] = items;
    if (found?.id === id && found.state !== 'running') return found;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

export const importCases = async (host: Host, county: number, folder: string, cases: number): Promise<Imported> =>
  importFile(host, county, await openAsBlob(join(folder, 'cases.csv')), cases);

const CHANNEL = 4;

/** `count` rows from all over the file, each with another channel than before. @param turn another turn changes them again */
export function changedRows(folder: string, count: number, turn: number): Blob {
  const path = join(folder, 'cases.csv');
  const file = openSync(path, 'r');
  const piece = Buffer.alloc(4096);
  const [head = ''] = lines(readSync(file, piece, 0, piece.length, 0));
  const step = (statSync(path).size - piece.length) / count;
  const rows = Array.from({ length: count }, (_, index) => {
    const [, row = ''] = lines(readSync(file, piece, 0, piece.length, Math.floor((index + 0.5) * step)));
    const cells = row.split(',');
    cells[CHANNEL] = turn % 2 === 0 ? '自助终端' : cells[CHANNEL] === '网上' ? '窗口' : '网上';
    return cells.join(',');
  });
  closeSync(file);
  return new Blob([`${[head, ...new Set(rows)].join('\r\n')}\r\n`]);

  function lines(length: number): string[] {
    return piece.toString('utf8', 0, length).split('\r\n');
  }
}
