import type { House } from '../http/house.ts';
import { mayTouch, type Units } from '../policy/index.ts';
import { readUnits, unitTree } from '../units/index.ts';

/** The ids in scope: of a unit and all below it, or of all. */
export async function unitsOf(house: House, seen: Units, under: number | undefined): Promise<number[]> {
  const all = under === undefined ? (await readUnits(house.db)).map(({ id }) => id) : [...(await unitTree(house.db))(under)];
  return all.filter((id) => mayTouch(seen, id));
}
