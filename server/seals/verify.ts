import type { Kysely } from 'kysely';
import type { Database } from '../schema/index.ts';
import { canonical, sha256 } from './canonical.ts';
import { compute, ENGINE_VERSION, type SealResult } from './compute.ts';
import { sealInputs } from './inputs.ts';
import { type Seal, sealHash } from './seal.ts';
import { allSealIds, findSeal } from './seal-table.ts';

/** What looking at a seal has shown. */
export interface Verification {
  readonly ok: boolean;
  /** What is kept is what was sealed. */
  readonly hashMatches: boolean;
  /** The regulation's text is the one named. */
  readonly regulationMatches: boolean;
  /** Computing it again gives the same. */
  readonly resultMatches: boolean;
  readonly engineThen: string;
  readonly engineNow: string;
  /** The receipt as it is computed now. */
  readonly hash: string;
  /** What differs, in words. */
  readonly findings: readonly string[];
}

const MOST_NAMED = 10;

/** Checks the hash, and runs the engine on what was sealed: nothing is believed that can be computed. */
export function verifySeal(seal: Seal): Verification {
  const hash = sealHash(seal);
  const hashMatches = hash === seal.hash;
  const read = sealInputs.safeParse(seal.inputs);
  const regulationMatches =
    read.success && sha256(read.data.regulation.text) === seal.regulationHash && read.data.regulation.hash === seal.regulationHash;
  const differences = read.success ? recomputed(seal.result, () => compute(read.data)) : ['封存的数据不完整，不能重算'];
  const findings = [
    ...(hashMatches ? [] : ['封存内容与指纹不符：有人在封存之后改动过']),
    ...(regulationMatches ? [] : ['细则正文与封存时记下的指纹不符']),
    ...differences,
  ];
  const resultMatches = differences.length === 0;
  const ok = hashMatches && regulationMatches && resultMatches;
  return { ok, hashMatches, regulationMatches, resultMatches, engineThen: seal.engineVersion, engineNow: ENGINE_VERSION, hash, findings };
}

function recomputed(kept: unknown, run: () => SealResult): string[] {
  let now: SealResult;
  try {
    now = run();
  } catch (error) {
    return [`不能重算：${String(error)}`];
  }
  if (canonical(kept) === canonical(now)) return [];
  const units = (kept as Partial<SealResult> | null)?.units ?? [];
  const differing = now.units.filter((unit) => canonical(unit) !== canonical(units.find(({ unit: id }) => id === unit.unit) ?? null));
  const names = differing.slice(0, MOST_NAMED).map(({ name }) => name);
  return [`重算结果与封存结果不同：${names.join('、') || '单位不一致'}${differing.length > MOST_NAMED ? `等 ${differing.length} 个单位` : ''}`];
}

/** Every seal of the installation that does not verify; one after the other, for they are large. */
export async function damagedSeals(db: Kysely<Database>): Promise<{ checked: number; damaged: string[] }> {
  const damaged: string[] = [];
  const ids = await allSealIds(db);
  for (const { id, assessmentId, title } of ids) {
    const seal = await findSeal(db, assessmentId, id);
    const found = seal && verifySeal(seal);
    if (found && !found.ok) damaged.push(`“${title}”第 ${seal.number} 次封存：${found.findings.join('；')}`);
  }
  return { checked: ids.length, damaged };
}
