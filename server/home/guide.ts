import { listAssessments } from '../assessments/index.ts';
import { dayAt } from '../http/days.ts';
import type { House } from '../http/house.ts';
import { mayTouch, type Units } from '../policy/index.ts';
import { openDrafts, publishedCount } from '../regulations/index.ts';
import { readUnits } from '../units/index.ts';
import type { GuideStep } from './contract.ts';
import type { Reach } from './todo.ts';

/** The way to the first open assessment: units, a published regulation, the assessment. null for those who cannot go it, and once it is gone. */
export async function guideOf(house: House, reach: Reach): Promise<GuideStep[] | null> {
  const held = await reach.may('assessments.write');
  if (!held) return null;
  const list = { sort: '-stage', open: false, page: 1, size: 1 };
  const [first] = (await listAssessments(house.db, held, list)).items;
  if (first && first.stage !== 'preparing') return null;
  const units = await unitsInUse(house, held);
  const published = await publishedCount(house.db);
  const [draft] = published > 0 ? [] : await openDrafts(house.db);
  return [
    { key: 'units', done: units > 0, count: units, begunId: null },
    { key: 'regulation', done: published > 0, count: published, begunId: draft?.versionId ?? null },
    { key: 'assessment', done: false, count: first ? 1 : 0, begunId: first?.id ?? null },
  ];
}

async function unitsInUse(house: House, held: Units): Promise<number> {
  const day = dayAt(house.now());
  const inUse = (await readUnits(house.db)).filter(
    ({ level, mergedInto, activeTo }) => level === 'unit' && mergedInto === null && (activeTo ?? day) >= day,
  );
  return inUse.filter(({ id }) => mayTouch(held, id)).length;
}
