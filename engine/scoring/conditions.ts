import type { Comparison, Expression } from '../language/expression/ast.ts';
import type { Truths } from '../methods/frame.ts';
import { type Column, constant } from '../number/column.ts';
import { fraction } from '../number/fraction.ts';
import { numberOf } from './numbers.ts';
import type { ScoringFrame } from './scoring-frame.ts';
import { and, compared, nonZero, not, or, same } from './truths.ts';

/** Whether a condition holds, one a row of the frame. */
export function truthOf(e: Expression, frame: ScoringFrame): Truths {
  switch (e.kind) {
    case 'truth':
      return same(e.value, frame.length);
    case 'not':
      return not(truthOf(e.of, frame));
    case 'and':
      return and(truthOf(e.left, frame), truthOf(e.right, frame));
    case 'or':
      return or(truthOf(e.left, frame), truthOf(e.right, frame));
    case 'compare':
      return compare(e, frame);
    default:
      return nonZero(numberOf(e, frame));
  }
}

function compare({ op, left, right }: Expression & { kind: 'compare' }, frame: ScoringFrame): Truths {
  const leftLevels = levelsOf(left, frame);
  if (leftLevels) return compared(reversed(op), numberOf(left, frame), side(right, leftLevels, frame));
  const rightLevels = levelsOf(right, frame);
  if (rightLevels) return compared(reversed(op), side(left, rightLevels, frame), numberOf(right, frame));
  return compared(op, numberOf(left, frame), numberOf(right, frame));
}

/** Levels are written best first, so the better one has the smaller index. */
const REVERSED: Readonly<Record<Comparison, Comparison>> = { '=': '=', '<>': '<>', '<': '>', '<=': '>=', '>': '<', '>=': '<=' };
const reversed = (op: Comparison): Comparison => REVERSED[op];

const levelsOf = (e: Expression, frame: ScoringFrame): readonly string[] | undefined =>
  e.kind === 'name' ? frame.around.levelsOf(e.name) : undefined;

/** The side of a comparison of levels that is a level itself, or another choice. */
function side(e: Expression, levels: readonly string[], frame: ScoringFrame): Column {
  const word = e.kind === 'name' ? e.name : e.kind === 'text' ? e.value : '';
  const index = levels.indexOf(word);
  if (index >= 0) return constant(fraction(BigInt(index)), frame.length);
  if (levelsOf(e, frame)) return numberOf(e, frame);
  throw new Error(`"${word}" is none of the levels ${levels.join(', ')}`);
}
