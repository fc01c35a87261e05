import { recordDeed } from '../audit/index.ts';
import { type Writing, writingFacts } from '../facts/index.ts';
import { Problem } from '../http/problems.ts';
import type { EvidenceView } from './contract.ts';
import type { EvidenceFile } from './file.ts';
import { requireAdding, requireFile, requireProvable } from './guard.ts';
import { deleteLink, findContent, insertLink, markRemoved } from './table.ts';
import type { UnitShelf } from './unit-shelf.ts';
import { mayRemove, viewById, viewOf } from './view.ts';

/** Lets a file that is there back one more fact. */
export const linkFile = (shelf: UnitShelf, id: number, factId: number): Promise<EvidenceView> =>
  changing(shelf, async (writing) => {
    const file = await requireFile(writing.tx, shelf, id);
    const fact = await requireProvable(writing.tx, shelf, writing.stage, factId);
    if (await insertLink(writing.tx, shelf.unit.unitId, factId, id)) await deed(shelf, writing, file, `佐证材料“${file.name}”用于“${fact.fact}”`);
    return id;
  });

/** Takes a file away from a fact; the file stays. Undone by linking it again. */
export const unlinkFile = (shelf: UnitShelf, id: number, factId: number): Promise<EvidenceView> =>
  changing(shelf, async (writing) => {
    const file = await requireFile(writing.tx, shelf, id);
    const fact = await requireProvable(writing.tx, shelf, writing.stage, factId);
    if (await deleteLink(writing.tx, shelf.unit.unitId, factId, id)) await deed(shelf, writing, file, `佐证材料“${file.name}”不再用于“${fact.fact}”`);
    return id;
  });

/** Takes a file off the shelf; its content and what it backed are kept, so that it can be brought back. */
export async function removeFile(shelf: UnitShelf, id: number): Promise<EvidenceView> {
  const { around, assessment, unit } = shelf;
  return writingFacts(around.house, assessment.id, async (writing) => {
    const { tx, at, stage } = writing;
    const file = await requireFile(tx, shelf, id);
    if (!mayRemove(shelf, file, stage)) {
      const used = file.facts.find((fact) => !shelf.mayProve(fact, stage));
      throw new Problem(
        'wrong-stage',
        used ? `“${file.name}”是“${used.fact}”的佐证材料，这条记录现在不能改动，文件不能移除` : '现在不能移除佐证材料',
      );
    }
    await markRemoved(tx, unit.unitId, id, at);
    await deed(shelf, writing, file, `移除佐证材料“${file.name}”`);
    return { ...viewOf(shelf, file), mayRemove: false };
  });
}

/** Brings a removed file back, with everything that it had backed and that may still be changed. */
export const restoreFile = (shelf: UnitShelf, id: number): Promise<EvidenceView> =>
  changing(shelf, async (writing) => {
    const { tx, stage } = writing;
    await requireAdding(tx, shelf, stage, undefined);
    const file = await requireFile(tx, shelf, id, true);
    const again = await findContent(tx, shelf.unit.unitId, shelf.assessment.id, file.hash);
    if (again && again.here !== null) throw new Problem('already-exists', `内容相同的“${again.name}”已经重新上传，直接使用它即可`);
    for (const fact of file.facts) if (!shelf.mayProve(fact, stage)) await deleteLink(tx, shelf.unit.unitId, fact.id, id);
    await markRemoved(tx, shelf.unit.unitId, id, null);
    await deed(shelf, writing, file, `恢复佐证材料“${file.name}”`);
    return id;
  });

async function changing(shelf: UnitShelf, work: (writing: Writing) => Promise<number>): Promise<EvidenceView> {
  return writingFacts(shelf.around.house, shelf.assessment.id, async (writing) => {
    const view = await viewById(writing.tx, shelf, await work(writing));
    if (!view) throw new Problem('not-found', '没有这个文件，或它已被移除');
    return view;
  });
}

const deed = ({ actor, assessment, unit }: UnitShelf, { tx, at }: Writing, { id, name }: EvidenceFile, what: string): Promise<void> =>
  recordDeed(tx, actor, at, {
    action: 'evidence.write',
    topic: 'evidence',
    record: id,
    unitId: unit.unitId,
    summary: `${assessment.title}：${unit.name}，${what}`,
    after: { name },
  });
