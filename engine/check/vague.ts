import type { Finding } from '../finding.ts';
import type { Regulation } from '../language/regulation.ts';
import { type Check, finding } from './check.ts';
import { explained } from './clause-text.ts';

/** Words that leave the points to whoever marks: each clause that scores by them needs a reading. */
export const vague: Check = {
  name: '含糊的措辞',
  codes: ['vague-wording'],
  run: (regulation) => regulation.clauses.flatMap((_, index) => vagueClause(regulation, index)),
};

/** Longer ones first, so that the whole phrase is shown. */
const VAGUE =
  /酌情|视情(?:况|节)?|适当|(?:根据|按照|结合|依据)(?:[^，。；、,;]{0,6})情况|一定(?:的)?比例|原则上|情节(?:较轻|轻微|较重|严重|恶劣)|影响(?:较大|重大|恶劣)|较大影响|重大影响|不良影响|成效(?:显著|明显)|效果(?:显著|明显)|特殊情况|其[他它]情(?:况|形)|必要时|若干|大幅(?:度)?|(?:研究|另行)(?:决定|确定)|特别突出|突出贡献|等情况/g;

function vagueClause(regulation: Regulation, index: number): Finding[] {
  const clause = regulation.clauses[index];
  const rules = regulation.rules.filter((rule) => rule.clauseIndex === index);
  if (!clause || rules.length === 0 || explained(regulation, index, rules).any) return [];
  const words = [...new Set(`${clause.title}\n${clause.text}`.match(VAGUE) ?? [])];
  if (words.length === 0) return [];
  const shown = words.map((word) => `"${word}"`).join('、');
  const message = `条文用了${shown}，不同的人会打出不同的分；请在规则里写一条"口径"，说明按什么、由谁、给多少`;
  return [finding('warning', 'vague-wording', clause.place, message, clause.number)];
}
