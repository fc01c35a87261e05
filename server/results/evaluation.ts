import { type Assessed, assessRead, type ReadFacts, readRows, rereadRows } from '@kaocheng/engine';
import type { Assessment } from '../assessments/index.ts';
import type { House } from '../http/house.ts';
import { countedRows, decisionsOf, type Inputs, readInputs, readInputsAgain } from './inputs.ts';
import { type Stamp, stampOf } from './stamp-table.ts';
import { isUndisputed, type View } from './views.ts';

/** An assessment evaluated in one view, with what it was made of. */
export interface Evaluated extends Inputs {
  readonly view: View;
  readonly assessed: Assessed;
  /** The facts as columns: most of them serve again after a change. */
  readonly read: ReadFacts;
  /** Row of each unit in every column. */
  readonly rows: ReadonlyMap<number, number>;
  /** The fact revision it holds for. */
  readonly revision: number;
}

interface Kept {
  /** Units and regulation, on which everything stands. */
  readonly ground: string;
  readonly revision: number;
  readonly inputs: Promise<Inputs>;
  readonly views: Map<View, Promise<Evaluated>>;
  /** On the same ground, before the last change. */
  readonly earlier: ReadonlyMap<View, Promise<Evaluated>>;
}

/** How many assessments are kept in memory, those asked for last. */
const MOST_KEPT = 12;
const keptOf = new WeakMap<object, Map<number, Kept>>();

/**
 * The evaluation of an assessment as it stands now. It is made once for each change of facts, decisions, units or regulation, and everybody who
 * looks in between shares it; after a change of facts only the changed ones are read.
 */
export async function evaluated(house: House, assessment: Assessment, view: View): Promise<Evaluated> {
  // Asked before the facts are read: what changes in between is in the facts, and is read once more afterwards.
  const stamp = await stampOf(house.db, assessment.id);
  const kept = keep(house, assessment, stamp);
  const made = kept.views.get(view) ?? evaluate(kept, view);
  kept.views.set(view, made);
  return made;
}

function keep(house: House, assessment: Assessment, { revision, unitsChangedAt }: Stamp): Kept {
  const all = keptOf.get(house.store) ?? new Map<number, Kept>();
  keptOf.set(house.store, all);
  const ground = [assessment.version, assessment.regulation.versionId, unitsChangedAt].join(' ');
  const before = all.get(assessment.id);
  const same = before?.ground === ground ? before : undefined;
  const kept = same?.revision === revision ? same : begin(house, assessment, ground, revision, same);
  // The newest stands last.
  all.delete(assessment.id);
  all.set(assessment.id, kept);
  // What could not be read is asked for anew next time.
  kept.inputs.catch(() => {
    if (all.get(assessment.id) === kept) all.delete(assessment.id);
  });
  for (const id of all.keys()) {
    if (all.size <= MOST_KEPT) break;
    all.delete(id);
  }
  return kept;
}

const begin = (house: House, assessment: Assessment, ground: string, revision: number, before: Kept | undefined): Kept => ({
  ground,
  revision,
  inputs: before ? before.inputs.then((inputs) => readInputsAgain(house, assessment, inputs, before.revision)) : readInputs(house, assessment),
  views: new Map(),
  earlier: new Map([...(before?.earlier ?? []), ...(before?.views ?? [])]),
});

async function evaluate({ inputs, views, earlier, revision }: Kept, view: View): Promise<Evaluated> {
  // Looked up before anything is waited for: of two views that are made at once only the second may wait for the first.
  const [other] = views.values();
  const now = await inputs;
  // Where all that was claimed is confirmed, both views are one.
  if (other && now.overrides.length === 0 && now.facts.every(isUndisputed)) return { ...(await other), view };
  return run(now, view, revision, await earlier.get(view)?.catch(() => undefined));
}

function run(inputs: Inputs, view: View, revision: number, before: Evaluated | undefined): Evaluated {
  const { book, facts, changedAt } = inputs;
  const { program, units, period } = book;
  const read = before
    ? rereadRows(program, before.read, changedSince(changedAt, before.revision), (names) => countedRows(view, facts, names), period)
    : readRows(program, units, countedRows(view, facts), period);
  const assessed = assessRead(program, read, decisionsOf(view, inputs));
  const rows = before?.rows ?? new Map(units.map(({ id }, row) => [Number(id), row] as const));
  return { ...inputs, view, assessed, read, rows, revision };
}

const changedSince = (changedAt: ReadonlyMap<string, number>, revision: number): string[] =>
  [...changedAt].flatMap(([name, at]) => (at > revision ? [name] : []));
