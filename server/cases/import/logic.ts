import { rm } from 'node:fs/promises';
import { type CaseFinding, HEADINGS, headingOf, type Layout, type Mapping } from '@kaocheng/casework';
import { writeWorkbook } from '@kaocheng/tables';
import { recordDeed } from '../../audit/index.ts';
import type { Actor } from '../../http/frame.ts';
import type { House } from '../../http/house.ts';
import { badField, Problem } from '../../http/problems.ts';
import { mayTouch, type Units } from '../../policy/index.ts';
import type { CaseImport, Starting } from './contract.ts';
import { dropFile, headerHash, keepFile, layoutOf, pathOf, sampleOf, takeFile } from './file.ts';
import type { ImportJobs } from './jobs.ts';
import { doneBefore, findImport, type Import, insertImport, mappingOf, moveImport, readRejects } from './table.ts';

type Field = keyof (typeof HEADINGS)['cases'];
const FIELDS = Object.keys(HEADINGS.cases) as readonly Field[];
const REQUIRED: ReadonlySet<Field> = new Set(['number', 'unit', 'accepted']);

/** Takes a file in: nothing of it is stored as cases yet. */
export async function arriveImport(house: House, actor: Actor, unitId: number, name: string, content: AsyncIterable<Buffer>): Promise<number> {
  const arrived = await takeFile(house.settings, name, content);
  try {
    const layout = await layoutOf(arrived.path);
    return await house.store.transaction(async (tx) => {
      const at = house.now();
      const id = await insertImport(tx, {
        unit_id: unitId,
        file: name,
        hash: arrived.hash,
        size: arrived.size,
        header_hash: headerHash(layout.header),
        actor_id: actor.accountId,
        actor_name: actor.name,
        created_at: at,
      });
      await recordDeed(tx, actor, at, { action: 'cases.import', topic: 'cases', record: `import-${id}`, unitId, summary: `上传办件文件 ${name}` });
      await keepFile(house.settings, arrived, id);
      return id;
    });
  } catch (error) {
    await rm(arrived.path, { force: true });
    throw error;
  }
}

export async function importSeen(house: House, seen: Units, id: number): Promise<Import> {
  const found = await findImport(house.db, id);
  if (!found || !mayTouch(seen, found.unitId)) throw new Problem('not-found', '没有这次导入，或不在您的权限范围内');
  return found;
}

/** An import with what a person needs to decide about its columns. */
export async function showImport(house: House, seen: Units, id: number): Promise<CaseImport> {
  const found = await importSeen(house, seen, id);
  const earlier = found.mapping ?? (await mappingOf(house.db, found.unitId, found.headerHash));
  const layout = await layoutOf(pathOf(house.settings, id), earlier).catch(() => undefined);
  const own = found.findings.length > 0 ? found.findings : (layout?.findings ?? []).map(shownFinding);
  return {
    ...found,
    importedBefore: await doneBefore(house.db, found),
    findings: own,
    columns: layout ? columnsOf(layout) : [],
    header: [...(layout?.header ?? [])],
    personal: (layout?.mapping.personal ?? []).map(({ index }) => index),
    sample: layout ? sampleOf(layout) : [],
  };
}

const shownFinding = ({ severity, message, row, column }: CaseFinding): CaseImport['findings'][number] => ({
  severity,
  message,
  row: row ?? null,
  column: column ?? null,
});

const columnsOf = ({ mapping }: Layout<'cases'>): CaseImport['columns'] =>
  FIELDS.map((field) => {
    const column = mapping.columns[field];
    return { field, title: headingOf('cases', field), required: REQUIRED.has(field), index: column?.index ?? null, by: column?.by ?? null };
  });

/** Begins, with the columns as a person has looked them over. */
export async function startImport(
  house: House,
  jobs: ImportJobs,
  seen: Units,
  id: number,
  { version, allOrNothing, columns }: Starting,
): Promise<CaseImport> {
  const found = await importSeen(house, seen, id);
  requireState(found, version, ['uploaded']);
  const layout = await layoutOf(pathOf(house.settings, id));
  const mapping = mappingFrom(layout, columns);
  const change = { state: 'running' as const, mapping: JSON.stringify(mapping), all_or_nothing: allOrNothing, started_at: house.now() };
  if (!(await moveImport(house.db, id, { state: ['uploaded'], version }, change))) throw moved(found);
  jobs.add(id);
  return showImport(house, seen, id);
}

function mappingFrom({ header, mapping }: Layout<'cases'>, columns: Starting['columns']): Mapping<'cases'> {
  const chosen = new Map<Field, number>();
  const taken = new Map<number, Field>();
  for (const { field, index } of columns) {
    if (!isField(field)) throw badField('columns', `没有“${field}”这一项`);
    if (index >= header.length) throw badField('columns', `文件没有第 ${index + 1} 列`);
    const other = taken.get(index);
    if (other) throw badField('columns', `“${header[index]}”一列不能既是${headingOf('cases', other)}又是${headingOf('cases', field)}`);
    chosen.set(field, index);
    taken.set(index, field);
  }
  for (const field of REQUIRED) if (!chosen.has(field)) throw badField('columns', `请指定“${headingOf('cases', field)}”是哪一列`);
  return {
    table: 'cases',
    columns: Object.fromEntries(
      [...chosen].map(([field, index]) => [
        field,
        { heading: header[index] ?? '', index, by: mapping.columns[field]?.index === index ? mapping.columns[field].by : 'person' },
      ]),
    ),
    personal: mapping.personal.filter(({ index }) => !taken.has(index)),
  };
}

const isField = (text: string): text is Field => Object.hasOwn(HEADINGS.cases, text);

/** Stops an import; what is in the store stays, the rest does not come. */
export async function cancelImport(house: House, actor: Actor, seen: Units, id: number, version: number): Promise<CaseImport> {
  const found = await importSeen(house, seen, id);
  requireState(found, version, ['uploaded', 'running', 'failed']);
  const at = house.now();
  await house.store.transaction(async (tx) => {
    if (!(await moveImport(tx, id, { state: ['uploaded', 'running', 'failed'], version }, { state: 'cancelled', finished_at: at })))
      throw moved(found);
    const summary = `取消导入办件（${found.file}）`;
    await recordDeed(tx, actor, at, { action: 'cases.import', topic: 'cases', record: `import-${id}`, unitId: found.unitId, summary });
  });
  if (found.state === 'uploaded') await dropFile(house.settings, id);
  return showImport(house, seen, id);
}

/** Goes on with an import that was cancelled or has failed, from where it stands. */
export async function resumeImport(house: House, jobs: ImportJobs, seen: Units, id: number, version: number): Promise<CaseImport> {
  const found = await importSeen(house, seen, id);
  requireState(found, version, ['cancelled', 'failed']);
  if (!found.mapping) throw new Problem('wrong-stage', '这次导入在开始之前就取消了，请重新上传文件');
  if (!(await moveImport(house.db, id, { state: ['cancelled', 'failed'], version }, { state: 'running' }))) throw moved(found);
  jobs.add(id);
  return showImport(house, seen, id);
}

function requireState(found: Import, version: number, states: readonly Import['state'][]): void {
  if (found.version !== version) throw moved(found);
  if (!states.includes(found.state)) throw new Problem('wrong-stage', '这次导入现在不能这样做，请刷新后再看');
}

const moved = (found: Import): Problem => new Problem('stale-version', '这次导入刚被他人改动，请刷新后再试', { current: found });

/** The rows that did not go in, with their reasons, to be mended and brought again. */
export async function exportRejects(house: House, seen: Units, id: number): Promise<{ name: string; bytes: Uint8Array }> {
  const found = await importSeen(house, seen, id);
  const rejects = await readRejects(house.db, id);
  const layout = await layoutOf(pathOf(house.settings, id)).catch(() => undefined);
  const width = Math.max(0, ...rejects.map(({ cells }) => cells.length));
  const heads = Array.from({ length: width }, (_, index) => layout?.header[index] ?? headFrom(found.mapping, index));
  const columns = [
    { key: 'row', header: '原文件行号', width: 12 },
    { key: 'reasons', header: '没有导入的原因', width: 60 },
    ...heads.map((header, index) => ({ key: `c${index}`, header, width: 20, numberFormat: '@' })),
  ];
  const rows = rejects.map(({ row, cells, reasons }) => ({
    row,
    reasons: reasons.join('；'),
    ...Object.fromEntries(cells.map((text, index) => [`c${index}`, text])),
  }));
  return {
    name: `${found.file.replace(/\.\w+$/, '')}-没有导入的行`,
    bytes: await writeWorkbook({ sheets: [{ name: '没有导入的行', columns, rows }] }),
  };
}

const headFrom = (mapping: Mapping<'cases'> | null, index: number): string => {
  const columns = Object.values<{ readonly heading: string; readonly index: number } | undefined>(mapping?.columns ?? {});
  return (
    columns.find((column) => column?.index === index)?.heading ??
    mapping?.personal.find((column) => column.index === index)?.heading ??
    `第 ${index + 1} 列`
  );
};
