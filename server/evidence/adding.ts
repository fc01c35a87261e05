import { rm } from 'node:fs/promises';
import { recordDeed } from '../audit/index.ts';
import { writingFacts } from '../facts/index.ts';
import { Problem } from '../http/problems.ts';
import type { Arrived } from './arrival.ts';
import type { EvidenceView, Known } from './contract.ts';
import type { NewFile } from './file.ts';
import { requireAdding } from './guard.ts';
import { recognise } from './kinds.ts';
import { cleanName } from './name.ts';
import { findContent, insertFile, insertLink } from './table.ts';
import type { UnitShelf } from './unit-shelf.ts';
import { viewById } from './view.ts';

/** Makes proof of a file that has come in: looked at, put in its place, then written down. In this order nothing refers to what is not there. */
export async function keepArrived(shelf: UnitShelf, arrived: Arrived, givenName: string, factId: number | undefined): Promise<EvidenceView> {
  const { path, hash, size } = arrived;
  try {
    const cleaned = cleanName(givenName);
    if (size === 0) throw new Problem('bad-input', `“${cleaned}”是空文件，没有内容`);
    const { name, mediaType } = await recognise(path, cleaned);
    await (await shelf.around.vault()).keep(path, hash);
    return await shelve(shelf, { hash, name, size, mediaType }, factId);
  } finally {
    await rm(path, { force: true });
  }
}

/** Takes up what the unit holds already, in this or another assessment of its own; undefined: it has to be uploaded. */
export async function keepKnown(shelf: UnitShelf, { hash, size, name, factId }: Known): Promise<EvidenceView | undefined> {
  const { house, examine } = shelf.around;
  await requireAdding(house.db, shelf, shelf.assessment.stage, factId);
  const known = await findContent(house.db, shelf.unit.unitId, shelf.assessment.id, hash);
  if (!known || known.size !== size || (await (await examine())(known)) !== 'sound') return undefined;
  const { mediaType } = known;
  return shelve(shelf, { hash, size, mediaType, name: known.here === null ? cleanName(name) : known.name }, factId);
}

/** Writes a file down, with the fact that it backs. The same content of the same unit has one row. */
async function shelve(shelf: UnitShelf, file: NewFile, factId: number | undefined): Promise<EvidenceView> {
  const { around, assessment, unit, actor } = shelf;
  return writingFacts(around.house, assessment.id, async ({ tx, at, stage }) => {
    const fact = await requireAdding(tx, shelf, stage, factId);
    const { id, fresh } = await insertFile(tx, assessment.id, unit.unitId, file, actor.accountId, at);
    const linked = fact ? await insertLink(tx, unit.unitId, fact.id, id) : false;
    const view = await viewById(tx, shelf, id);
    if (!view) throw new Error(`evidence ${id} is not there`);
    if (fresh || linked) {
      const what = fresh ? `上传佐证材料“${view.name}”` : `用已有的佐证材料“${view.name}”`;
      await recordDeed(tx, actor, at, {
        action: 'evidence.write',
        topic: 'evidence',
        record: id,
        unitId: unit.unitId,
        summary: `${assessment.title}：${unit.name}，${what}${fact ? `，用于“${fact.fact}”` : ''}`,
        after: { name: view.name, size: file.size, mediaType: file.mediaType, hash: file.hash, ...(fact && { fact: fact.fact }) },
      });
    }
    return view;
  });
}
