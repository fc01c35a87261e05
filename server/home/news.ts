import { type Entry, recentEntries } from '../audit/index.ts';
import type { Actor } from '../http/frame.ts';
import type { House } from '../http/house.ts';
import { mayTouch } from '../policy/index.ts';
import type { News } from './contract.ts';
import type { Reach, Target } from './todo.ts';

const SHOWN = 12;
/** Records that are pages of their own: the log's id of the record is the page's. */
const PAGES: ReadonlySet<string> = new Set(['assessments', 'regulations', 'accounts', 'units']);

/**
 * What has changed where somebody may look: units, regulations and assessments in their scope, accounts for those who keep them, and what
 * they did themselves. Signing in and the like is no news.
 */
export async function newsOf(house: House, actor: Actor, reach: Reach): Promise<News[]> {
  const units = (await reach.may('assessments.read')) ?? new Set<number>();
  const accounts = await reach.may('accounts.read');
  const topics = ['units', 'regulations', 'assessments', 'facts', 'reviews', 'results', ...(accounts ? ['accounts'] : [])];
  const entries = await recentEntries(house.db, { units, accountId: actor.accountId }, topics, SHOWN * 2);
  const shown = entries.filter((entry) => entry.topic !== 'accounts' || entry.unitId === null || (accounts && mayTouch(accounts, entry.unitId)));
  return shown.slice(0, SHOWN).map((entry) => ({
    id: entry.id,
    at: entry.at,
    who: entry.actorName,
    what: entry.summary,
    topicName: entry.topicName,
    target: targetOf(entry),
  }));
}

function targetOf({ topic, record, summary }: Entry): Target | null {
  const id = Number(record);
  const gone = summary.startsWith('删除');
  return PAGES.has(topic) && Number.isInteger(id) && id > 0 && !gone ? { topic: topic as Target['topic'], id } : null;
}
