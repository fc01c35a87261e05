import { type Assessed, assess } from '@kaocheng/engine';
import type { Assessment } from '../assessments/index.ts';
import { revisionOf } from '../facts/index.ts';
import type { House } from '../http/house.ts';
import { countedRows, decisionsOf, type Inputs, readInputs } from './inputs.ts';
import type { View } from './views.ts';

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
 * The evaluation of an assessment as it stands now. Facts are read and evaluated once for each change of facts, overrides, units or regulation;
 * everybody who looks in between shares it.
 */
export async function evaluated(house: House, assessment: Assessment, view: View): Promise<Evaluated> {
  const revision = await revisionOf(house.db, assessment.id);
  const kept = keep(house, assessment, `${assessment.version}.${assessment.regulation.versionId}.${revision}`);
  const known = kept.views.get(view);
  if (known) return known;
  const made = kept.inputs.then((inputs) => run(inputs, view, revision));
  kept.views.set(view, made);
  return made;
}

function keep(house: House, assessment: Assessment, stamp: string): Kept {
  const all = keptOf.get(house.store) ?? new Map<number, Kept>();
  keptOf.set(house.store, all);
  const before = all.get(assessment.id);
  all.delete(assessment.id);
  const inputs = before?.stamp === stamp ? undefined : readInputs(house, assessment);
  const kept = before && !inputs ? before : { stamp, inputs: inputs ?? readInputs(house, assessment), views: new Map<View, Promise<Evaluated>>() };
  all.set(assessment.id, kept);
  // What could not be read is asked for anew next time.
  inputs?.catch(() => all.delete(assessment.id));
  for (const id of all.keys()) {
    if (all.size <= MOST_KEPT) break;
    all.delete(id);
  }
  return kept;
}

function run(inputs: Inputs, view: View, revision: number): Evaluated {
  const { book, facts } = inputs;
  const assessed = assess(book.program, book.units, countedRows(view, facts), decisionsOf(view, inputs));
  const rows = new Map(book.units.map(({ id }, row) => [Number(id), row] as const));
  return { ...inputs, view, assessed, rows, revision };
}
