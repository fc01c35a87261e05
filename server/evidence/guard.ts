import type { Kysely } from 'kysely';
import { STAGES, type Stage } from '../assessments/index.ts';
import { FACT_STATES, type Fact, findFact } from '../facts/index.ts';
import { Problem } from '../http/problems.ts';
import type { Database } from '../schema/index.ts';
import type { EvidenceFile } from './file.ts';
import { countFiles, filesOf } from './table.ts';
import type { UnitShelf } from './unit-shelf.ts';

type Db = Kysely<Database>;

/** So many files of one unit can still be looked through by a person. */
const MOST_FILES = 2000;

/**
 * Whether a file may be added now, and for this fact. Asked before a file is read, and again when it is written down.
 * @returns the fact, where there is one
 */
export async function requireAdding(db: Db, shelf: UnitShelf, stage: Stage, factId: number | undefined): Promise<Fact | undefined> {
  const { assessment, unit } = shelf;
  if (assessment.sealedAt) throw new Problem('frozen', '考核结果已封存，不能再修改；请先由领导解封');
  if (factId !== undefined) return requireProvable(db, shelf, stage, factId);
  if (!shelf.mayAdd(stage)) throw new Problem('wrong-stage', `考核现在是“${STAGES[stage]}”阶段，不能再上传佐证材料`, { current: { stage } });
  if ((await countFiles(db, assessment.id, unit.unitId)) >= MOST_FILES) {
    throw new Problem('too-large', `一个单位在一次考核中最多上传 ${MOST_FILES} 个文件；请先移除不用的文件`);
  }
  return undefined;
}

/** A fact of the unit whose proof the caller may change now. */
export async function requireProvable(db: Db, shelf: UnitShelf, stage: Stage, factId: number): Promise<Fact> {
  const fact = await findFact(db, shelf.assessment.id, shelf.unit.unitId, factId);
  if (!fact) throw new Problem('not-found', '没有这条记录，或它不属于这个单位');
  if (!shelf.mayProve(fact, stage)) {
    const why = `“${fact.fact}”这条记录${FACT_STATES[fact.state]}，考核在“${STAGES[stage]}”阶段，您不能改动它的佐证材料`;
    throw new Problem('wrong-stage', why, { current: { stage } });
  }
  return fact;
}

/** A file of the unit that is on the shelf, or was taken off it. */
export async function requireFile(db: Db, { assessment, unit }: UnitShelf, id: number, removed = false): Promise<EvidenceFile> {
  const [file] = await filesOf(db, assessment.id, unit.unitId, { ids: [id], removed });
  if (!file) throw new Problem('not-found', removed ? '这个文件没有被移除' : '没有这个文件，或它已被移除');
  return file;
}
