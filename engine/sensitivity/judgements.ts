import type { FactRecord } from '../facts/record.ts';
import { recordsOf } from '../facts/replace.ts';
import type { FactDeclaration } from '../language/regulation.ts';
import { equal, type Fraction, format, fraction, mul } from '../number/fraction.ts';
import { judgedWithin } from '../trial/refit.ts';
import type { TrialRun } from '../trial/trial.ts';

/** One judgement that could have been another. */
export interface JudgementTry {
  readonly row: number;
  readonly declaration: FactDeclaration;
  /** As recorded and as tried; null: no record. */
  readonly from: string | null;
  readonly to: string | null;
  /** All records of the fact for the unit, with the one in question changed. */
  readonly records: readonly FactRecord[];
}

/** Every judgement of these units at the least and the most of its range; what is given only where recorded (酌情) also without a record. */
export function* judgementTries({ program, table, assessed: { scores } }: TrialRun, rows: Iterable<number>): Generator<JudgementTry> {
  const within = judgedWithin(program);
  const judged = program.regulation.facts.filter(({ kind, from }) => kind === 'judgement' && from === undefined);
  const using = new Map(judged.map(({ name }) => [name, program.rules.filter(({ needs }) => needs.includes(name))] as const));
  for (const row of rows) {
    const unit = table.units[row];
    if (!unit) continue;
    for (const declaration of judged) {
      const columns = table.facts.get(declaration.name);
      const rules = using.get(declaration.name) ?? [];
      const binds = rules.some(({ rule }) => scores.rules.get(rule.id)?.applies?.[row] !== 0);
      if (!columns || !binds || columns.notApplicable?.[row]) continue;
      const voluntary = rules.every(({ method }) => method.name === 'award');
      const { low, high } = within(declaration, unit);
      const ends = [low, high].filter((end) => end !== undefined);
      yield* triesOf({ row, declaration, present: recordsOf(columns, row), ends, voluntary, dated: program.dated.has(declaration.name) });
    }
  }
}

interface Judged {
  readonly row: number;
  readonly declaration: FactDeclaration;
  readonly present: readonly FactRecord[];
  readonly ends: readonly Fraction[];
  readonly voluntary: boolean;
  readonly dated: boolean;
}

function* triesOf({ row, declaration, present, ends, voluntary, dated }: Judged): Generator<JudgementTry> {
  const shown = ({ percent }: FactDeclaration, value: Fraction) => (percent ? `${format(mul(value, fraction(100n)))}%` : format(value));
  for (const [index, record] of present.entries()) {
    const { value } = record;
    if (value === undefined) continue;
    const common = { row, declaration, from: shown(declaration, value) };
    for (const end of ends) {
      if (equal(end, value)) continue;
      yield { ...common, to: shown(declaration, end), records: present.map((one, at) => (at === index ? { ...one, value: end } : one)) };
    }
    if (voluntary) yield { ...common, to: null, records: present.filter((_, at) => at !== index) };
  }
  // What has no record yet cannot be tried where the day of it decides.
  if (present.length > 0 || !voluntary || dated || declaration.levels.length > 0) return;
  for (const value of ends) {
    const record: FactRecord = { unit: row, declaration, level: -1, value, month: -1, note: '' };
    yield { row, declaration, from: null, to: shown(declaration, value), records: [record] };
  }
}
