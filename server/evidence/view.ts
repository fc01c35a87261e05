import type { Kysely } from 'kysely';
import type { Database } from '../schema/index.ts';
import type { EvidenceView, FilesQuery, Shelf } from './contract.ts';
import type { EvidenceFile } from './file.ts';
import { EXTENSIONS, shownAs } from './kinds.ts';
import { filesOf } from './table.ts';
import type { UnitShelf } from './unit-shelf.ts';

/** A file as the caller is shown it. */
export function viewOf(shelf: UnitShelf, file: EvidenceFile): EvidenceView {
  const { id, name, size, mediaType, uploadedByName, uploadedAt } = file;
  return {
    ...{ id, name, size, mediaType, uploadedByName, uploadedAt },
    shown: shownAs(mediaType),
    facts: file.facts.map(({ source, state, ...fact }) => ({ ...fact, mayChange: shelf.mayProve({ source, state }, shelf.assessment.stage) })),
    mayRemove: mayRemove(shelf, file),
  };
}

/** A file may go as long as everything that rests on it may be changed. */
export const mayRemove = (shelf: UnitShelf, { facts }: EvidenceFile, stage = shelf.assessment.stage): boolean =>
  shelf.mayAdd(stage) && shelf.assessment.sealedAt === null && facts.every((fact) => shelf.mayProve(fact, stage));

export async function viewById(db: Kysely<Database>, shelf: UnitShelf, id: number): Promise<EvidenceView | undefined> {
  const [file] = await filesOf(db, shelf.assessment.id, shelf.unit.unitId, { ids: [id] });
  return file && viewOf(shelf, file);
}

/** Everything at once, for forms: a unit has hundreds of files, not thousands. */
export async function wholeShelf(shelf: UnitShelf): Promise<Shelf> {
  const { house } = shelf.around;
  const files = await filesOf(house.db, shelf.assessment.id, shelf.unit.unitId);
  return {
    files: files.map((file) => viewOf(shelf, file)),
    mayAdd: shelf.mayAdd(shelf.assessment.stage) && shelf.assessment.sealedAt === null,
    limitMb: house.settings.EVIDENCE_MAX_MB,
    accept: EXTENSIONS.map((extension) => `.${extension}`),
  };
}

/** The files that a list asks for, all of them, in its order. */
export async function matching(shelf: UnitShelf, { search, shown, use, sort }: FilesQuery): Promise<EvidenceView[]> {
  const files = await filesOf(shelf.around.house.db, shelf.assessment.id, shelf.unit.unitId);
  const wanted = search?.toLowerCase();
  const found = files
    .map((file) => viewOf(shelf, file))
    .filter((file) => !shown || file.shown === shown)
    .filter((file) => !use || (use === 'used') === file.facts.length > 0)
    .filter(
      (file) => !wanted || [file.name, ...file.facts.flatMap(({ fact, note }) => [fact, note])].some((text) => text.toLowerCase().includes(wanted)),
    );
  const order = ORDERS[sort?.replace('-', '') ?? ''];
  if (!order) return found;
  return sort?.startsWith('-') ? found.toSorted((one, other) => order(other, one)) : found.toSorted(order);
}

type Order = (one: EvidenceView, other: EvidenceView) => number;
const ORDERS: Readonly<Record<string, Order>> = {
  name: (one, other) => one.name.localeCompare(other.name, 'zh-CN', { numeric: true }),
  size: (one, other) => one.size - other.size,
  uploadedAt: (one, other) => one.uploadedAt.localeCompare(other.uploadedAt),
  facts: (one, other) => one.facts.length - other.facts.length,
};
