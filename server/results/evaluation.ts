import { type Assessed, assess } from '@kaocheng/engine';
import type { Assessment } from '../assessments/index.ts';
import type { House } from '../http/house.ts';
import { countedRows, decisionsOf, type Inputs, readInputs } from './inputs.ts';
import { type Stamp, stampOf } from './stamp-table.ts';
import { isUndisputed, type View } from './views.ts';

/** An assessment evaluated in one view, with what it was made of. */
export interface Evaluated extends Inputs {
  readonly view: View;
  readonly assessed: Assessed;
  /** Row of each unit in every column. */
  readonly rows: ReadonlyMap<number, number>;
  /** The fact revision it holds for. */
  readonly revision: number;
}

interface Kept {
  readonly stamp: string;
  readonly inputs: Promise<Inputs>;
  readonly views: Map<View, Promise<Evaluated>>;
}

/** How many assessments are kept in memory, those asked for last. */
const MOST_KEPT = 12;
const keptOf = new WeakMap<object, Map<number, Kept>>();

/**
 * The evaluation of an assessment as it stands now. Facts are read and evaluated once for each change of facts, decisions, units or regulation;
 * everybody who looks in between shares it.
 */
export async function evaluated(house: House, assessment: Assessment, view: View): Promise<Evaluated> {
  // Asked before the facts are read: what changes in between is in the facts, and is read once more afterwards.
  const stamp = await stampOf(house.db, assessment.id);
  const kept = keep(house, assessment, stamp);
  const made = kept.views.get(view) ?? evaluate(kept, view, stamp.revision);
  kept.views.set(view, made);
  return made;
}

function keep(house: House, assessment: Assessment, { revision, unitsChangedAt }: Stamp): Kept {
  const all = keptOf.get(house.store) ?? new Map<number, Kept>();
  keptOf.set(house.store, all);
  const stamp = [assessment.version, assessment.regulation.versionId, revision, unitsChangedAt].join(' ');
  const before = all.get(assessment.id);
  const kept = before?.stamp === stamp ? before : { stamp, inputs: readInputs(house, assessment), views: new Map<View, Promise<Evaluated>>() };
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

async function evaluate({ inputs, views }: Kept, view: View, revision: number): Promise<Evaluated> {
  const read = await inputs;
  // Where all that was claimed is confirmed, both views are one.
  const [other] = [...views].flatMap(([name, made]) => (name === view ? [] : [made]));
  if (other && read.overrides.length === 0 && read.facts.every(isUndisputed)) return { ...(await other), view };
  return run(read, view, revision);
}

function run(inputs: Inputs, view: View, revision: number): Evaluated {
  const { book, facts } = inputs;
  const assessed = assess(book.program, book.units, countedRows(view, facts), decisionsOf(view, inputs));
  const rows = new Map(book.units.map(({ id }, row) => [Number(id), row] as const));
  return { ...inputs, view, assessed, rows, revision };
}
