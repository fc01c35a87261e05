import type { AskedFact } from '@kaocheng/engine';
import type { ContentProblem } from './check.ts';
import type { Gap } from './contract-form.ts';
import { FACT_STATES, type Fact } from './fact.ts';
import { needsProof, type Proven } from './proof.ts';

/** A record of the unit with what is wrong with it. */
export interface Reviewed {
  readonly fact: Fact;
  readonly problems: readonly ContentProblem[];
}

/**
 * What keeps a unit's own report from being whole: records that the regulation does not take, proof that it demands, and facts that were not
 * answered. Faults and missing proof stand in the way; what is unanswered only leaves its clause pending.
 * @param today the last day whose period is over
 */
export function gapsOf(asked: readonly AskedFact[], records: readonly Reviewed[], proven: Proven, today: string): Gap[] {
  const own = asked.filter(({ reportedBy }) => reportedBy === 'unit');
  const byName = new Map(own.map((each) => [each.name, each] as const));
  const standing = records.filter(({ fact }) => fact.source === 'unit' && fact.state !== 'withdrawn');
  const faults = standing.flatMap(({ fact, problems }): Gap[] => {
    const wrong = problems.filter(({ severity }) => severity === 'error').map(({ message }) => message);
    return wrong.length > 0 ? [{ kind: 'fault', fact: fact.fact, factId: fact.id, message: wrong.join('；') }] : [];
  });
  const unproven = standing.flatMap(({ fact }): Gap[] => {
    const named = byName.get(fact.fact);
    if (!named || !needsProof(named, fact) || proven.has(fact.id)) return [];
    return [{ kind: 'proof', fact: fact.fact, factId: fact.id, message: `“${titleOf(fact)}”（${FACT_STATES[fact.state]}）还没有佐证材料` }];
  });
  const open = own.flatMap((each) =>
    unanswered(
      each,
      standing.flatMap(({ fact }) => (fact.fact === each.name ? [fact] : [])),
      today,
    ),
  );
  return [...faults, ...unproven, ...open];
}

const titleOf = ({ fact, level, note }: Fact): string => [fact, level, note.slice(0, 30)].filter(Boolean).join(' ');

/** A fact that no record answers, or not at every level or for every period that is over. An event that did not happen needs no answer. */
function unanswered({ name, kind, levels, every, window }: AskedFact, records: readonly Fact[], today: string): Gap[] {
  const gap = (what: string): Gap[] => [{ kind: 'unanswered', fact: name, factId: null, message: `“${name}”${what}` }];
  if (kind === 'event') return [];
  if (records.length === 0) return gap('还没有填写');
  if (records.some(({ value, level }) => value === '不适用' || level === '不适用')) return [];
  const missing = kind === 'choice' ? [] : levels.filter((level) => !records.some((record) => record.level === level));
  if (missing.length > 0) return gap(`还缺：${missing.join('、')}`);
  if (!every || !window) return [];
  const given = new Set(records.flatMap(({ happenedOn }) => (happenedOn ? [periodOf(happenedOn, every)] : [])));
  const due = periodsUntil(window.from, window.to < today ? window.to : today, every).filter((each) => !given.has(each));
  return due.length > 0 ? gap(`还缺：${due.join('、')}`) : [];
}

/** `2026 年 3 月`, `2026 年 1 季度`. */
const periodOf = (day: string, every: 'month' | 'quarter'): string => {
  const month = Number(day.slice(5, 7));
  return every === 'month' ? `${day.slice(0, 4)} 年 ${month} 月` : `${day.slice(0, 4)} 年 ${Math.ceil(month / 3)} 季度`;
};

/** The periods that are over by a day. */
function periodsUntil(from: string, until: string, every: 'month' | 'quarter'): string[] {
  const found: string[] = [];
  const step = every === 'month' ? 1 : 3;
  for (let [year, month] = [Number(from.slice(0, 4)), Number(from.slice(5, 7))]; ; month += step) {
    const end = new Date(Date.UTC(year, Math.ceil(month / step) * step, 0)).toISOString().slice(0, 10);
    if (end > until) return found;
    found.push(periodOf(end, every));
  }
}

/** How many of the facts that want an answer have one. */
export function answeredOf(asked: readonly AskedFact[], recorded: ReadonlySet<string>): { asked: number; answered: number } {
  const wanted = asked.filter(({ reportedBy, kind }) => reportedBy === 'unit' && kind !== 'event');
  return { asked: wanted.length, answered: wanted.filter(({ name }) => recorded.has(name)).length };
}
