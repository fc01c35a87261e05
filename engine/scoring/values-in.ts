import type { Expression } from '../language/expression/ast.ts';
import { printExpression } from '../language/expression/print.ts';
import { childrenOf } from '../language/expression/references.ts';
import type { NamedValue } from '../methods/phrase.ts';
import { at, isMissing } from '../number/column.ts';
import { toNumber } from '../number/fraction.ts';
import type { ScoringFrame } from './scoring-frame.ts';

/** The named values of an expression in row 0, each once, in the order of writing: what an explanation shows beside a condition. */
export function valuesIn(e: Expression, frame: ScoringFrame): readonly NamedValue[] {
  const found = new Map<string, NamedValue>();
  const visit = (node: Expression): void => {
    if (node.kind === 'name') add(found, named(node.name, frame));
    else if (node.kind === 'peer' || node.kind === 'record' || node.kind === 'points') add(found, computed(node, frame));
    const inside = node.kind === 'compare' && comparesLevels(node, frame) ? [choiceSide(node, frame)] : childrenOf(node);
    for (const child of inside) visit(child);
  };
  visit(e);
  return [...found.values()];
}

const add = (found: Map<string, NamedValue>, value: NamedValue | undefined): void => {
  if (value && !found.has(value.name)) found.set(value.name, value);
};

const isChoice = (e: Expression, frame: ScoringFrame): boolean => e.kind === 'name' && frame.around.levelsOf(e.name) !== undefined;
const comparesLevels = (e: Expression & { kind: 'compare' }, frame: ScoringFrame) => isChoice(e.left, frame) || isChoice(e.right, frame);
const choiceSide = (e: Expression & { kind: 'compare' }, frame: ScoringFrame) => (isChoice(e.left, frame) ? e.left : e.right);

function named(name: string, frame: ScoringFrame): NamedValue | undefined {
  if (frame.around.setting(name)) return undefined;
  const part = frame.around.part(name, frame.window);
  if (part) return { name, value: isMissing(part, 0) ? undefined : at(part, 0), percent: false };
  const { declaration, value } = frame.fact(name);
  const number = isMissing(value, 0) ? undefined : at(value, 0);
  if (number && declaration.kind === 'choice') return { name, value: declaration.levels[toNumber(number)] ?? '', percent: false };
  if (number && declaration.kind === 'yes-no') return { name, value: number.num !== 0n, percent: false };
  return { name, value: number, percent: declaration.percent };
}

function computed(e: Expression, frame: ScoringFrame): NamedValue {
  const column = frame.number(e);
  const percent = e.kind === 'peer' && e.of?.kind === 'name' && frame.fact(e.of.name).declaration.percent;
  return { name: printExpression(e), value: isMissing(column, 0) ? undefined : at(column, 0), percent };
}
