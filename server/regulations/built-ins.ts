import { REGULATIONS, readRegulation } from '@kaocheng/regulations';
import type { Actor } from '../http/frame.ts';
import type { House } from '../http/house.ts';
import { createRegulation } from './drafts.ts';
import { publish } from './publish.ts';
import { findByKey } from './table.ts';

export interface InstallOptions {
  /** Published at once (default), or left as drafts. */
  readonly publish?: boolean;
}

const NOTE = '随软件提供的细则。提醒所指的都是条文本身的结果，照条文执行，见各条口径。';

/** Brings in those of the built-in regulations whose key the library does not have yet. Doing it again changes nothing. @returns the keys brought in */
export async function installBuiltIns(house: House, actor: Actor, options: InstallOptions = {}): Promise<string[]> {
  const added: string[] = [];
  for (const { id: key } of REGULATIONS) {
    if (await findByKey(house.db, key)) continue;
    const draft = await createRegulation(house, actor, { text: readRegulation(key), note: NOTE });
    if (options.publish !== false) await publish(house, actor, draft.id, { version: draft.version, note: NOTE, acceptWarnings: true });
    added.push(key);
  }
  return added;
}
