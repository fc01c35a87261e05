import type { Expression } from '../language/expression/ast.ts';
import { walk } from '../language/expression/references.ts';
import type { Setting } from '../language/regulation.ts';
import { add, compare, type Fraction, format, fraction, mul, ONE, sub, ZERO } from '../number/fraction.ts';
import type { Program } from '../scoring/program.ts';

/** What else a setting could sensibly be: the other position of a switch, the neighbours of a number. */

const HUNDRED = fraction(100n);
const FIVE = fraction(5n);
const TEN = fraction(10n);

/** Values as the file would write them. */
export function alternatives(program: Program, setting: Setting): string[] {
  const { value, percent } = setting;
  const shown = percent ? mul(value, HUNDRED) : value;
  const print = (one: Fraction) => (percent ? `${format(one)}%` : format(one));
  if (!percent && isSwitch(program, setting)) return [print(sub(ONE, value))];
  const step = percent && compare(shown, ZERO) > 0 && compare(shown, FIVE) < 0 ? ONE : percent ? FIVE : stepOf(shown);
  const around = [sub(shown, step), add(shown, step)];
  return around.filter((one) => compare(one, ZERO) >= 0 && (!percent || compare(one, HUNDRED) <= 0)).map(print);
}

/** One of the last digit written; of large numbers a tenth, in whole numbers. */
function stepOf(value: Fraction): Fraction {
  if (value.den !== 1n) return fraction(1n, value.den % 2n === 0n || value.den % 5n === 0n ? TEN.num : 1n);
  return compare(value, TEN) > 0 ? fraction(value.num / 10n) : ONE;
}

/** A setting that is 0 or 1 and only ever compared for being so: yes or no. */
function isSwitch({ rules, regulation }: Program, { name, value }: Setting): boolean {
  if (value.den !== 1n || value.num < 0n || value.num > 1n) return false;
  const all = [...rules.flatMap(({ expressions }) => expressions), ...regulation.selections.flatMap(({ when }) => (when ? [when.value] : []))];
  const uses = all.flatMap((expression) => [...walk(expression)]);
  const named = uses.filter((node) => node.kind === 'name' && node.name === name).length;
  const compared = uses.filter(
    (node) => node.kind === 'compare' && [node.left, node.right].some((side) => isNamed(side, name)) && isBit(node.left, node.right),
  );
  return named > 0 && compared.length === named;
}

const isNamed = (node: Expression, name: string): boolean => node.kind === 'name' && node.name === name;
const isBit = (...sides: readonly Expression[]): boolean =>
  sides.some((side) => side.kind === 'number' && side.value.den === 1n && (side.value.num === 0n || side.value.num === 1n));
