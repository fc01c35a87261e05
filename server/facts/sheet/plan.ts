import { createHash } from 'node:crypto';
import { type Checked, problemsOf } from '../check.ts';
import { labelOf } from '../editing.ts';
import { contentOf, FACT_STATES, type Fact, type FactContent, sameContent } from '../fact.ts';
import { mayChange } from '../shown.ts';
import { type ReadColumn, titleOf } from './columns.ts';
import type { SheetFault, SheetPlan, SheetRow } from './contract.ts';
import { faultAt, RowReader, type Said } from './match.ts';
import { type FileRead, type Line, whole } from './read.ts';
import type { Present, SheetScope } from './scope.ts';

/** One thing to do: to write anew, to change, to take back. */
export interface Step {
  readonly line: Line | undefined;
  readonly before: Fact | undefined;
  /** undefined: it is taken back. */
  readonly after: (FactContent & { readonly unitId: number }) | undefined;
  readonly stale: boolean;
}

export interface Planned {
  readonly plan: SheetPlan;
  /** What is to be done, if the plan has no faults. */
  readonly steps: readonly Step[];
}

const SHOWN_ROWS = 500;
const SHOWN_FAULTS = 300;

/** What a file would do to the records of its scope. Nothing is written. */
export function planSheet(file: FileRead, scope: SheetScope, present: Present): Planned {
  const faults: SheetFault[] = [...file.faults];
  if (file.assessmentId !== undefined && file.assessmentId !== scope.assessment.id)
    faults.push(whole(`这份文件是从另一次考核下载的，不能用在“${scope.assessment.title}”；请重新下载`));
  const reader = new RowReader(scope, present.facts, faults);
  const said = file.lines.flatMap((line) => reader.read(line) ?? []);
  const { steps, unchanged } = stepsOf(said, reader, file, scope, present);
  faults.push(...refused(steps, scope, present), ...unsound(steps, scope, present));
  const faulty = new Set(faults.map(({ row }) => row));
  const good = steps.filter(({ line }) => !line || !faulty.has(line.row));
  const names = new Map(scope.units.map(({ unitId, name }) => [unitId, name] as const));
  const rows = good.map((step) => rowOf(step, names));
  const count = (state: SheetRow['state']) => rows.filter((row) => row.state === state).length;
  const counts = { new: count('new'), changed: count('changed'), removed: count('removed'), unchanged, faulty: faulty.size };
  const ordered = faults.toSorted((one, other) => (one.row ?? 0) - (other.row ?? 0));
  const plan = {
    file: file.name,
    sheet: file.sheet,
    counts,
    rows: rows.slice(0, SHOWN_ROWS),
    faults: ordered.slice(0, SHOWN_FAULTS),
    ignored: [...file.ignored],
    revision: present.revision,
    fingerprint: createHash('sha256')
      .update(JSON.stringify([file.digest, counts, rows, ordered]))
      .digest('hex'),
  };
  return { plan, steps };
}

function stepsOf(
  said: readonly Said[],
  reader: RowReader,
  file: FileRead,
  scope: SheetScope,
  present: Present,
): { steps: Step[]; unchanged: number } {
  const free = new Free(present.facts, said);
  const steps: Step[] = [];
  let unchanged = 0;
  for (const one of said) {
    const after = { ...one.content, unitId: one.unit.unitId };
    const before = one.known?.fact ?? free.take(one);
    if (before && sameContent(before, after)) unchanged += 1;
    else steps.push({ line: one.line, before, after, stale: one.known !== undefined && one.known.version !== before?.version });
  }
  return { steps: [...steps, ...goneFrom(reader, file, scope, free)], unchanged };
}

/** The records that no row has claimed yet: a row without a number may still be one of them. */
class Free {
  readonly #byFact = new Map<string, Fact[]>();

  constructor(facts: readonly Fact[], said: readonly Said[]) {
    const claimed = new Set(said.map(({ known }) => known?.fact.id));
    for (const fact of facts) {
      if (claimed.has(fact.id)) continue;
      const key = `${fact.unitId}\n${fact.fact}`;
      this.#byFact.set(key, [...(this.#byFact.get(key) ?? []), fact]);
    }
  }

  /** The very same record; or, of what is recorded once (a unit, a level), the one that stands in its place. */
  take({ unit, asked, content }: Said): Fact | undefined {
    const facts = this.#byFact.get(`${unit.unitId}\n${asked.name}`) ?? [];
    const same = facts.findIndex((fact) => sameContent(fact, content));
    const once = asked.kind !== 'event' && !asked.repeats && asked.every === null;
    const place = same >= 0 || !once ? same : facts.findIndex(({ level }) => !asked.many || level === content.level);
    return place < 0 ? undefined : facts.splice(place, 1)[0];
  }

  rest(): Fact[] {
    return [...this.#byFact.values()].flat();
  }
}

/** Records that our own template had and the file no longer has. Units that the file does not mention stay as they are. */
function goneFrom({ mentioned, named }: RowReader, { columns, downloadedAt }: FileRead, scope: SheetScope, free: Free): Step[] {
  if (!columns.has('id') || downloadedAt === undefined) return [];
  const gone = free.rest().filter((fact) => {
    const unit = mentioned.has(fact.unitId) || scope.only ? scope.book.participants.get(fact.unitId) : undefined;
    const inFile = unit && !named.has(fact.id) && fact.reportedAt <= downloadedAt && scope.asked(unit).some(({ name }) => name === fact.fact);
    return inFile && mayChange(fact, scope.access(fact.source, fact.unitId));
  });
  return gone.map((before) => ({ line: undefined, before, after: undefined, stale: before.updatedAt > downloadedAt }));
}

/** Rows that the person may not write now. */
function refused(steps: readonly Step[], scope: SheetScope, { submitted }: Present): SheetFault[] {
  const sourceOf = new Map(scope.book.program.regulation.facts.map(({ name, reportedBy }) => [name, reportedBy] as const));
  return steps.flatMap(({ line, before, after }): SheetFault[] => {
    if (!line || !after) return [];
    if (before) {
      if (mayChange(before, scope.access(before.source, before.unitId))) return [];
      return [faultAt(line, 'fact', `这条记录${FACT_STATES[before.state]}，现在不能改；请恢复成原来的内容，或重新下载`)];
    }
    const source = sourceOf.get(after.fact) ?? 'unit';
    if (scope.access(source, after.unitId) !== 'write') return [faultAt(line, 'fact', '现在只能补正退回的记录，不能新增')];
    if (source === 'unit' && submitted.has(after.unitId)) return [faultAt(line, 'unit', '这个单位的自查已经提交，须先撤回才能新增')];
    return [];
  });
}

const FIELD_COLUMN: Readonly<Record<string, ReadColumn>> = { fact: 'fact', level: 'level', value: 'value', happenedOn: 'date', note: 'note' };

/** What the regulation has against the rows, read together with all that stays. */
function unsound(steps: readonly Step[], scope: SheetScope, { facts }: Present): SheetFault[] {
  const touched = new Set(steps.flatMap(({ before }) => (before ? [before.id] : [])));
  const writing = steps.flatMap(({ line, after }) => (line && after ? [{ line, after }] : []));
  const staying: Checked[] = facts.filter(({ id }) => !touched.has(id));
  return problemsOf(scope.book, [...staying, ...writing.map(({ after }) => after)])
    .slice(staying.length)
    .flatMap((problems, index) => {
      const line = writing[index]?.line;
      const errors = problems.filter(({ severity }) => severity === 'error');
      return line ? errors.map(({ field, message }) => faultAt(line, FIELD_COLUMN[field] ?? 'fact', message)) : [];
    });
}

const SHOWN = { level: 'level', value: 'value', happenedOn: 'date', note: 'note' } as const;

function rowOf({ line, before, after, stale }: Step, names: ReadonlyMap<number, string>): SheetRow {
  const is = after ?? before;
  const was = before && contentOf(before);
  const changes = after
    ? (Object.keys(SHOWN) as (keyof typeof SHOWN)[])
        .filter((key) => (was?.[key] ?? '') !== (after[key] ?? ''))
        .map((key) => ({ label: titleOf(SHOWN[key]), before: was?.[key] ?? '', after: after[key] ?? '' }))
    : [];
  return {
    row: line?.row ?? null,
    state: after ? (before ? 'changed' : 'new') : 'removed',
    unitName: names.get(is?.unitId ?? 0) ?? '',
    fact: is?.fact ?? '',
    label: before ? labelOf(before) : is ? labelOf(is) : '',
    changes,
    stale,
  };
}
