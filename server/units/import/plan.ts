import { fingerprintOf } from '../../imports/index.ts';
import { mayTouch, type Units } from '../../policy/index.ts';
import { LEVEL_NAMES, type UnitFields } from '../contract.ts';
import type { Entry, Register } from '../register.ts';
import { faultsOf } from '../rules.ts';
import { fieldsOf } from '../writing.ts';
import type { ImportFault, ImportPlan, ImportRow } from './contract.ts';
import { type Column, titleOf } from './headings.ts';
import { type Placed, placeRows } from './match.ts';
import type { FileRead } from './read.ts';
import { faultAt, valuesOf } from './values.ts';

/** A unit as it should become; a negative id: it is new. Parents come before their children. */
export interface Step {
  readonly id: number;
  readonly before: Entry | undefined;
  readonly fields: UnitFields;
}

export interface Planned {
  readonly plan: ImportPlan;
  /** What is to be done, if the plan has no faults. */
  readonly steps: readonly Step[];
}

/** What a file would do to the register. Nothing is written. */
export function planImport(file: FileRead, register: Register, units: Units): Planned {
  const faults: ImportFault[] = [...file.faults];
  const said = file.lines.flatMap((line) => valuesOf(line, faults) ?? []);
  const placed = placeRows(said, register, units, faults);
  const drafts = placed.map((one) => ({ ...one, entry: entryOf(one) }));
  const after = register.with(drafts.map(({ entry }) => entry));
  const rows: ImportRow[] = [];
  const steps: Step[] = [];
  let unchanged = 0;
  for (const { said: row, id, before, entry } of drafts) {
    const changes = changesOf(before, entry, after, register);
    if (before && changes.length === 0) {
      unchanged += 1;
      continue;
    }
    const wrong = refusals(before, entry, after, units);
    if (wrong.length > 0) faults.push(...wrong.map(({ column, message }) => faultAt(row.line, column, message)));
    rows.push({
      row: row.line.row,
      state: before ? 'changed' : 'new',
      name: entry.name,
      parent: entry.parentId === null ? '' : after.path(entry.parentId),
      changes,
    });
    steps.push({ id, before, fields: fieldsOf(entry) });
  }
  const faulty = new Set(faults.map(({ row }) => row));
  const good = rows.filter(({ row }) => !faulty.has(row)).sort((a, b) => a.row - b.row);
  const plan = {
    file: file.name,
    sheet: file.sheet,
    counts: { new: count(good, 'new'), changed: count(good, 'changed'), unchanged, faulty: faulty.size },
    rows: good,
    faults: faults.toSorted((a, b) => (a.row ?? 0) - (b.row ?? 0)),
    ignored: [...file.ignored],
  };
  return { plan: { ...plan, fingerprint: fingerprintOf(file.digest, plan) }, steps };
}

function entryOf({ said, id, before, parentId }: Placed): Entry {
  const kept = before ?? {
    level: 'unit' as const,
    kind: '',
    group: '',
    code: null,
    activeFrom: null,
    activeTo: null,
    parentId: null,
    marketDays: '',
  };
  return {
    id,
    version: before?.version ?? 0,
    mergedInto: before?.mergedInto ?? null,
    name: said.name,
    parentId: parentId === undefined ? kept.parentId : parentId,
    code: said.code === undefined ? kept.code : said.code,
    level: said.level ?? kept.level,
    kind: said.kind ?? kept.kind,
    group: said.group ?? kept.group,
    activeFrom: said.activeFrom === undefined ? kept.activeFrom : said.activeFrom,
    activeTo: said.activeTo === undefined ? kept.activeTo : said.activeTo,
    marketDays: said.marketDays ?? kept.marketDays ?? '',
  };
}

const COLUMN_OF: Readonly<Record<string, Column>> = { parentId: 'parent' };
const columnAt = (path: string): Column => COLUMN_OF[path] ?? (path as Column);

function refusals(before: Entry | undefined, entry: Entry, after: Register, units: Units): { column: Column; message: string }[] {
  if (before && before.mergedInto !== null) return [{ column: 'name', message: '这个单位已并入别的单位，须先撤销并入才能修改' }];
  const moved = !before || before.parentId !== entry.parentId;
  const outside = moved && (entry.parentId === null ? units !== 'all' : entry.parentId > 0 && !mayTouch(units, entry.parentId));
  if (outside) return [{ column: 'parent', message: '上级单位不在您的权限范围内' }];
  return faultsOf(entry, after).map(({ path, message }) => ({ column: columnAt(path), message }));
}

/** Field by field; of a new unit, what it has. */
function changesOf(before: Entry | undefined, entry: Entry, after: Register, register: Register): ImportRow['changes'] {
  const words = (one: Entry | undefined, names: Register): Record<Column, string> => ({
    name: one?.name ?? '',
    code: one?.code ?? '',
    level: one ? LEVEL_NAMES[one.level] : '',
    kind: one?.kind ?? '',
    group: one?.group ?? '',
    parent: one && one.parentId !== null ? names.path(one.parentId) : '',
    activeFrom: one?.activeFrom ?? '',
    activeTo: one?.activeTo ?? '',
    marketDays: one?.marketDays ?? '',
  });
  const was = words(before, register);
  const is = words(entry, after);
  const moved = before?.parentId !== entry.parentId;
  return (Object.keys(is) as Column[])
    .filter((column) => (column === 'parent' ? moved && was.parent + is.parent !== '' : was[column] !== is[column]))
    .map((column) => ({ label: titleOf(column), before: was[column], after: is[column] }));
}

const count = (rows: readonly ImportRow[], state: ImportRow['state']): number => rows.filter((row) => row.state === state).length;
