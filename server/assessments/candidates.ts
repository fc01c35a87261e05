import { dayAt } from '../http/days.ts';
import type { House } from '../http/house.ts';
import type { Units } from '../policy/index.ts';
import { readUnits, unitTree } from '../units/index.ts';
import type { Assessment } from './contract.ts';
import type { Candidate, Candidates, CandidatesQuery } from './contract-units.ts';
import { allParticipants } from './participants-table.ts';
import { placeOf, unanswered } from './placing.ts';
import { requireAuthority } from './scope.ts';
import { publishedRegulation } from './version.ts';

/** The register below an authority through a regulation's eyes: each unit with the kind and group it would have, and what is missing. */
export async function listCandidates(house: House, held: Units, { regulationVersionId, authorityId }: CandidatesQuery): Promise<Candidates> {
  requireAuthority(held, authorityId ?? null);
  const regulation = await publishedRegulation(house, regulationVersionId);
  const today = dayAt(house.now());
  const below = authorityId === undefined ? undefined : [...(await unitTree(house.db))(authorityId)];
  const units = (await readUnits(house.db, below))
    .filter(({ id, level, mergedInto, activeTo }) => level === 'unit' && id !== authorityId && mergedInto === null && (activeTo ?? today) >= today)
    .sort((one, other) => one.name.localeCompare(other.name, 'zh-CN'));
  const items = units.map((unit): Candidate => {
    const { kind, group, problem } = placeOf(regulation, unit);
    return {
      unitId: unit.id,
      name: unit.name,
      parentName: unit.parentName,
      registerKind: unit.kind,
      registerGroup: unit.group,
      kind,
      group,
      problem,
    };
  });
  return { kinds: [...regulation.unitKinds], groups: regulation.groups.map(({ name }) => name), missing: unanswered(regulation, units), items };
}

/** The same for an assessment that has units already: those that might still be added. */
export async function listFurtherCandidates(house: House, held: Units, assessment: Assessment): Promise<Candidates> {
  const { authorityId, regulation } = assessment;
  const query = { regulationVersionId: regulation.versionId, ...(authorityId !== null && { authorityId }) };
  const all = await listCandidates(house, held, query);
  const present = new Set((await allParticipants(house.db, assessment.id)).map(({ unitId }) => unitId));
  return { ...all, missing: [], items: all.items.filter(({ unitId }) => !present.has(unitId)) };
}
