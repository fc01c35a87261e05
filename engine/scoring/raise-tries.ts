import type { FactRecord } from '../facts/record.ts';
import type { FactColumns } from '../facts/table.ts';
import { contains, endValue } from '../language/expression/range.ts';
import { walk } from '../language/expression/references.ts';
import type { FactDeclaration } from '../language/regulation.ts';
import { at, isMissing } from '../number/column.ts';
import { equal, type Fraction, fraction, ONE, ZERO } from '../number/fraction.ts';
import type { BoundRule } from './program.ts';

/** Something that could be recorded of a unit and is not. */
export interface Try {
  readonly declaration: FactDeclaration;
  /** One more, or another value in place of what is recorded. */
  readonly kind: 'more' | 'instead';
  /** Index into the declaration's levels, −1 for none (or all of them). */
  readonly level: number;
  readonly value: Fraction;
}

/** Last month: a record that would still come. */
const COMING = 11;

/** Everything worth trying with one fact of a rule. @param others values of the rule's other facts: a target, a total */
export function triesOf(bound: BoundRule, columns: FactColumns, row: number, full: Fraction | undefined, others: readonly Fraction[]): Try[] {
  const { declaration } = columns;
  const { kind, levels, range, repeats, percent } = declaration;
  const allowed = (value: Fraction): boolean => !range || contains(range, value, full);
  const instead = (value: Fraction, level = -1): Try => ({ declaration, kind: 'instead', level, value });
  const ends = [range?.low, range?.high].flatMap((end) => (end ? (endValue(end.value, full) ?? []) : []));
  switch (kind) {
    // What is recorded on subordinates is theirs to add.
    case 'event':
      if (declaration.from) return [];
      return levels.length > 0
        ? levels.map((_, level) => ({ declaration, kind: 'more', level, value: ONE }))
        : [{ declaration, kind: 'more', level: -1, value: ONE }];
    case 'yes-no':
      return [instead(ONE), instead(ZERO)].filter(({ value }) => isOther(columns, row, value));
    case 'choice':
      return levels.map((_, level) => instead(fraction(BigInt(level)), level)).filter(({ value }) => isOther(columns, row, value));
    case 'judgement':
      if (repeats) return ends.filter(allowed).map((value) => ({ declaration, kind: 'more', level: -1, value }));
      return distinct(full ? [...ends, full] : ends)
        .filter((value) => allowed(value) && isOther(columns, row, value))
        .map((value) => instead(value));
    case 'amount': {
      if (levels.length > 0 || declaration.from) return [];
      const thresholds = bound.expressions.flatMap((expression) => [...walk(expression)].flatMap((node) => (node.kind === 'number' ? [node] : [])));
      const stated = [...thresholds, ...bound.method.uses(bound.spec, bound.rule).figures].filter((figure) => figure.percent === percent);
      return distinct([...stated.map(({ value }) => value), ...ends, ...others])
        .filter((value) => allowed(value) && isOther(columns, row, value))
        .map((value) => instead(value));
    }
  }
}

const isOther = ({ value }: FactColumns, row: number, wanted: Fraction): boolean => isMissing(value, row) || !equal(at(value, row), wanted);

const distinct = (values: readonly Fraction[]): Fraction[] =>
  values.filter((value, index) => values.findIndex((other) => equal(other, value)) === index);

/** What would be recorded of the fact if the try came true. @param dated whether its rules need dates */
export function tried({ declaration, kind, level, value }: Try, present: readonly FactRecord[], row: number, dated: boolean): FactRecord[] {
  const record = (more: Partial<FactRecord> = {}): FactRecord => ({
    unit: row,
    declaration,
    level,
    value,
    month: dated ? COMING : -1,
    note: '',
    ...more,
  });
  if (kind === 'more') return [...present, record()];
  if (present.length > 0 && declaration.kind !== 'choice') return present.map((old) => ({ ...old, value }));
  const { every, levels } = declaration;
  if (every) return Array.from({ length: every === 'month' ? 12 : 4 }, (_, period) => record({ month: every === 'month' ? period : period * 3 }));
  if (declaration.kind !== 'choice' && levels.length > 0) return levels.map((_, each) => record({ level: each }));
  return [record()];
}
