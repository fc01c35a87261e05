import type { Regulation, Rule } from '../language/regulation.ts';

/** The text of the clauses around a clause: what it stands under. */
export function clauseText(regulation: Regulation, index: number): string {
  const texts: string[] = [];
  for (let at = regulation.clauses[index]?.parent; at !== undefined; at = regulation.clauses[at]?.parent) {
    const clause = regulation.clauses[at];
    if (clause) texts.push(clause.title, clause.text);
  }
  return texts.join('\n');
}

/** The readings that decide how a clause is understood: its rules', and those of the regulation that name the clause. */
export function explained(regulation: Regulation, index: number, rules: readonly Rule[]): { readonly any: boolean; readonly text: string } {
  const number = regulation.clauses[index]?.number ?? '';
  const own = rules.flatMap((rule) => [...rule.readings, ...(rule.note ? [rule.note] : [])]);
  const named = regulation.readings
    .filter((reading) => number !== '' && (reading.clause === number || reading.text.includes(number)))
    .map((reading) => reading.text);
  const all = [...own, ...named];
  return { any: all.length > 0, text: all.join('\n') };
}
