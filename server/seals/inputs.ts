import { z } from 'zod';
import type { House } from '../http/house.ts';
import { findVersion } from '../regulations/index.ts';
import { countedRows, type Evaluated } from '../results/index.ts';
import { spokenOf } from './spoken.ts';

/** What a result was made of, as it is sealed: enough for anybody to compute it again, and read back only in this shape. */
export const sealInputs = z.object({
  assessment: z.object({
    id: z.int(),
    title: z.string(),
    authority: z.string().nullable(),
    periodFrom: z.string(),
    periodTo: z.string(),
  }),
  /** The text holds rules, settings and readings; settings and readings stand beside it for people. */
  regulation: z.object({
    key: z.string(),
    title: z.string(),
    number: z.int(),
    hash: z.string(),
    text: z.string(),
    settings: z.array(z.object({ name: z.string(), value: z.string() })),
    readings: z.array(z.string()),
  }),
  units: z.array(z.object({ id: z.string(), name: z.string(), kind: z.string(), group: z.string(), superior: z.string() })),
  facts: z.array(
    z.object({
      id: z.int(),
      unit: z.string(),
      fact: z.string(),
      level: z.string(),
      value: z.string(),
      date: z.string(),
      note: z.string(),
      source: z.string(),
      claimedLevel: z.string().nullable(),
      claimedValue: z.string().nullable(),
    }),
  ),
  exclusions: z.array(z.object({ unit: z.string(), rule: z.string(), reason: z.string() })),
  overrides: z.array(
    z.object({ unit: z.string(), rule: z.string(), points: z.string(), reason: z.string(), by: z.string().nullable(), at: z.string() }),
  ),
  decisions: z.array(
    z.object({ selection: z.string(), unit: z.string(), chosen: z.boolean(), reason: z.string(), by: z.string().nullable(), at: z.string() }),
  ),
});
export type SealInputs = z.output<typeof sealInputs>;

/** Everything that the official result was made of. */
export async function inputsOf(house: House, { book, facts, overrides, decisions }: Evaluated): Promise<SealInputs> {
  const { assessment, program, participants, units } = book;
  const { regulation } = program;
  const version = await findVersion(house.db, assessment.regulation.versionId);
  if (!version) throw new Error(`version ${assessment.regulation.versionId} of a published regulation is gone`);
  const counted = [...countedRows('official', facts)].flatMap(({ row, level = '', value }) => {
    const fact = facts[row ?? -1];
    return fact ? [{ fact, level, value: value ?? '' }] : [];
  });
  return {
    assessment: {
      id: assessment.id,
      title: assessment.title,
      authority: assessment.authorityName,
      periodFrom: assessment.periodFrom,
      periodTo: assessment.periodTo,
    },
    regulation: {
      key: assessment.regulation.key,
      title: regulation.title,
      number: assessment.regulation.number,
      hash: version.hash,
      text: version.text,
      ...spokenOf(version.text),
    },
    units: units.map(({ id, name, kind, group, superior = '' }) => ({ id, name, kind, group, superior })),
    facts: counted.map(({ fact, level, value }) => ({
      id: fact.id,
      unit: String(fact.unitId),
      fact: fact.fact,
      level,
      value,
      date: fact.happenedOn ?? '',
      note: fact.note,
      source: fact.source,
      claimedLevel: fact.claimedLevel,
      claimedValue: fact.claimedValue,
    })),
    exclusions: [...participants.values()].flatMap(({ unitId, exclusions }) =>
      exclusions.map(({ ruleId, reason }) => ({ unit: String(unitId), rule: ruleId, reason })),
    ),
    overrides: overrides.map(({ unitId, ruleId, points, reason, decidedByName, decidedAt }) => ({
      unit: String(unitId),
      rule: ruleId,
      points,
      reason,
      by: decidedByName,
      at: decidedAt,
    })),
    decisions: decisions.map(({ selection, unitId, chosen, reason, decidedByName, decidedAt }) => ({
      selection,
      unit: String(unitId),
      chosen,
      reason,
      by: decidedByName,
      at: decidedAt,
    })),
  };
}
