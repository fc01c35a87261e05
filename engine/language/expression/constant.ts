import * as F from '../../number/fraction.ts';
import type { Setting } from '../regulation.ts';
import type { Expression } from './ast.ts';

export type Constant = { readonly ok: true; readonly value: F.Fraction } | { readonly ok: false; readonly problem: string };

const known = (value: F.Fraction): Constant => ({ ok: true, value });
const refuse = (problem: string): Constant => ({ ok: false, problem });

/** The exact value of arithmetic over numbers and settings: all that a quota or a conversion may be. Never throws. */
export function constant(e: Expression, settings: readonly Setting[]): Constant {
  switch (e.kind) {
    case 'number':
      return known(e.value);
    case 'name': {
      const setting = settings.find(({ name }) => name === e.name);
      return setting ? known(setting.value) : refuse(`「${e.name}」不是设定，请在「设定」中写明它的值`);
    }
    case 'negate': {
      const of = constant(e.of, settings);
      return of.ok ? known(F.neg(of.value)) : of;
    }
    case 'arithmetic': {
      const [left, right] = [constant(e.left, settings), constant(e.right, settings)];
      if (!left.ok) return left;
      if (!right.ok) return right;
      if (e.op === '/' && right.value.num === 0n) return refuse('除数为 0，请改正算式或设定的值');
      return known({ '+': F.add, '-': F.sub, '*': F.mul, '/': F.div }[e.op](left.value, right.value));
    }
    default:
      return refuse('这里只能用数、设定和加减乘除，例如 30% 或 先进比例');
  }
}
