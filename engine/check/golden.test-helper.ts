import type { Finding } from '../finding.ts';
import { parseRegulation } from '../language/parse.ts';
import type { Regulation } from '../language/regulation.ts';
import { METHODS } from '../methods/register.ts';
import { checkRegulation } from './checks.ts';

/** A regulation written down in a test; it must parse without findings. */
export function regulationOf(text: string): Regulation {
  const { regulation, findings } = parseRegulation(text, METHODS);
  if (!regulation || findings.length > 0) throw new Error(findings.map(({ line, message }) => `${line}: ${message}`).join('\n'));
  return regulation;
}

export const findingsIn = (text: string): Finding[] => checkRegulation(regulationOf(text), METHODS);

/** Findings as `line code`, those of some codes only where given. */
export const codesIn = (text: string, ...codes: readonly string[]): string[] =>
  findingsIn(text)
    .filter(({ code }) => codes.length === 0 || codes.includes(code))
    .map(({ line, code }) => `${line} ${code}`);

/** Joins front matter and clauses; `front` lines follow the id and title (lines 2 and 3 of the file). */
export const file = (front: readonly string[], ...clauses: readonly string[]): string =>
  ['---', '细则: test', '标题: 试验', '期间: 2026', '考核对象: [单位]', ...front, '---', ...clauses.flatMap((clause) => clause.split('\n'))].join(
    '\n',
  );

/** A clause with its text and one rule block. */
export const clause = (heading: string, text: string, ...rule: readonly string[]): string => [heading, text, '```规则', ...rule, '```'].join('\n');
