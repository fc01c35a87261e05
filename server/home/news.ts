import { type Assessment, isBefore, type RecentMove, recentMoves, STAGES } from '../assessments/index.ts';
import { type Entry, recentEntries } from '../audit/index.ts';
import { type Actor, SYSTEM } from '../http/frame.ts';
import type { House } from '../http/house.ts';
import { mayTouch } from '../policy/index.ts';
import type { News } from './contract.ts';
import type { Reach, Target } from './todo.ts';

const SHOWN = 12;
/** Entries looked at: an import writes one for each unit. */
const LOOKED_AT = 600;
/** Records that are pages of their own: the log's id of the record is the page's. */
const PAGES: ReadonlySet<string> = new Set(['assessments', 'regulations', 'accounts', 'units']);

/** What has changed where somebody may look, newest first. @param assessments those that they see */
export async function newsOf(house: House, actor: Actor, reach: Reach, assessments: readonly Assessment[]): Promise<News[]> {
  const moves = await recentMoves(
    house.db,
    assessments.map(({ id }) => id),
    SHOWN,
  );
  const all = [...(await deedsAsNews(house, actor, reach)), ...moves.map(moveAsNews)];
  return all.sort((one, other) => Date.parse(other.at) - Date.parse(one.at)).slice(0, SHOWN);
}

/** That an assessment moves on concerns also those who see it only through their unit, so it is told from its own record. */
const MOVES: ReadonlySet<string> = new Set(['assessments.advance', 'assessments.step-back']);

const moveAsNews = ({ id, assessmentId, title, from, to, reason, actorName, at }: RecentMove): News => ({
  key: `move.${id}`,
  at: new Date(at).toISOString(),
  who: actorName ?? SYSTEM.name,
  what: `“${title}”${isBefore(to, from) ? '退回' : '进入'}${STAGES[to]}${reason ? `，理由：${reason}` : ''}`,
  topicName: '考核',
  target: { topic: 'assessments', id: assessmentId },
});

/**
 * From the log: units, regulations and assessments in somebody's scope, accounts for those who keep them, and what they did themselves.
 * Signing in and the like is no news.
 */
async function deedsAsNews(house: House, actor: Actor, reach: Reach): Promise<News[]> {
  const units = (await reach.may('assessments.read')) ?? new Set<number>();
  const accounts = await reach.may('accounts.read');
  const topics = ['units', 'regulations', 'assessments', 'facts', 'reviews', 'results', ...(accounts ? ['accounts'] : [])];
  const entries = await recentEntries(house.db, { units, accountId: actor.accountId }, topics, LOOKED_AT);
  const told = entries.filter(({ action }) => !MOVES.has(action));
  const shown = told.filter((entry) => entry.topic !== 'accounts' || entry.unitId === null || (accounts && mayTouch(accounts, entry.unitId)));
  return bundled(shown)
    .slice(0, SHOWN)
    .map(({ entry, more }) => ({
      key: `deed.${entry.id}`,
      at: entry.at,
      who: entry.actorName,
      what: more > 0 ? `${entry.summary}，等 ${more + 1} 项` : entry.summary,
      topicName: entry.topicName,
      target: more > 0 ? listOf(entry) : targetOf(entry),
    }));
}

/** What one act did to many records is one piece of news. */
function bundled(entries: readonly Entry[]): { readonly entry: Entry; readonly more: number }[] {
  const found = new Map<string, { entry: Entry; more: number }>();
  for (const entry of entries) {
    const act = [entry.at, entry.actorId, entry.topic, entry.action].join(' ');
    const known = found.get(act);
    if (known) known.more += 1;
    else found.set(act, { entry, more: 0 });
  }
  return [...found.values()];
}

const listOf = ({ topic }: Entry): Target | null => (PAGES.has(topic) ? { topic: topic as Target['topic'] } : null);

function targetOf({ topic, record, summary }: Entry): Target | null {
  const id = Number(record);
  const gone = summary.startsWith('删除');
  return PAGES.has(topic) && Number.isInteger(id) && id > 0 && !gone ? { topic: topic as Target['topic'], id } : null;
}
