import type { DescribedRegulation, Finding, Program, Regulation } from '@kaocheng/engine';
import type { House } from '../http/house.ts';
import { checkText } from './checked.ts';
import { findVersion } from './version-table.ts';

/** A version ready to run: what assessments, facts and results are built on. */
export interface OpenedVersion {
  readonly id: number;
  readonly regulationId: number;
  readonly number: number;
  readonly state: 'draft' | 'published';
  readonly title: string;
  readonly text: string;
  /** SHA-256 of the text, for receipts. */
  readonly hash: string;
  readonly regulation: Regulation | undefined;
  /** Undefined while the text has errors; a published version always has one. */
  readonly program: Program | undefined;
  readonly findings: readonly Finding[];
  /** The same in words: what forms and scorecards show. */
  describe(): DescribedRegulation | undefined;
}

/**
 * Opens a version; texts that were opened before come from memory.
 * @throws Error where a stored text no longer has the hash that it was stored with: somebody changed it behind our back.
 */
export async function openVersion(house: Pick<House, 'db'>, versionId: number): Promise<OpenedVersion | undefined> {
  const row = await findVersion(house.db, versionId);
  if (!row) return undefined;
  const { hash, opened, findings, describe } = checkText(row.text);
  if (hash !== row.hash) throw new Error(`the text of regulation version ${versionId} does not have its hash any more`);
  const { regulation, program } = opened;
  const { id, regulationId, number, state, title, text } = row;
  return { id, regulationId, number, state, title, text, hash, regulation, program, findings, describe };
}
