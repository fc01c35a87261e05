import type { House } from '../http/house.ts';
import { badField, Problem } from '../http/problems.ts';
import type { Redline } from './contract-redline.ts';
import { redlineOf } from './redline.ts';
import { publishedBefore, type VersionRecord } from './version-table.ts';
import { versionHeld } from './view.ts';

/** The redline of a version against an older one; without one, against the version published before it. */
export async function compare(house: House, id: number, against: number | undefined): Promise<Redline> {
  const newer = await versionHeld(house.db, id);
  const base = against ?? (await publishedBefore(house.db, newer.regulationId, newer.number));
  if (base === undefined) throw new Problem('not-found', '这是第一个版本，没有更早的版本可以对照');
  const older = await versionHeld(house.db, base);
  if (older.regulationId !== newer.regulationId) throw badField('against', '只能对照同一部细则的两个版本');
  const sections = redlineOf(older.text, newer.text);
  return { old: sideOf(older), new: sideOf(newer), changed: sections.filter(({ change }) => change !== 'same').length, sections };
}

const sideOf = ({ id, number, state, publishedAt }: VersionRecord): Redline['old'] => ({ id, number, state, publishedAt });
