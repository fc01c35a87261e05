import { contains, describeRange } from '../language/expression/range.ts';
import type { FactDeclaration } from '../language/regulation.ts';
import { nearest } from '../language/shapes/nearest.ts';
import { compare, type Fraction, format, fraction, mul, ONE, parseDecimal, ZERO } from '../number/fraction.ts';

/** Reads the level and value cells of one record against the fact's declaration. Problems are Chinese and name the column at fault. */

export type CellColumn = 'unit' | 'fact' | 'level' | 'value' | 'date' | 'note';
export interface CellProblem {
  readonly severity?: 'warning';
  readonly code: string;
  readonly message: string;
  readonly column: CellColumn;
}
export interface ReadValue {
  readonly level: number;
  readonly value: Fraction | undefined;
}

const NOT_APPLICABLE = new Set(['不适用', 'n/a', 'na']);
const YES = new Set(['是', '有', 'yes', 'y', 'true', '1', '√']);
const NO = new Set(['否', '无', 'no', 'n', 'false', '0', '×']);

export function readValue(
  declaration: FactDeclaration,
  levelText: string,
  valueText: string,
  full: Fraction | undefined,
): { ok: ReadValue; problems: readonly CellProblem[] } | { ok: undefined; problems: readonly CellProblem[] } {
  const problems: CellProblem[] = [];
  const fail = (code: string, message: string, column: CellColumn) => {
    problems.push({ code, message, column });
  };
  if (NOT_APPLICABLE.has(valueText.toLowerCase()) || NOT_APPLICABLE.has(levelText.toLowerCase()))
    return { ok: { level: -1, value: undefined }, problems };

  const choice = declaration.kind === 'choice';
  const level = readLevel(declaration, choice ? levelText || valueText : levelText, fail);
  if (choice) return level === undefined ? { ok: undefined, problems } : { ok: { level, value: fraction(BigInt(level)) }, problems };

  const value = readAmount(declaration, valueText, full, fail, (warning) => problems.push(warning));
  if (level === undefined || value === undefined) return { ok: undefined, problems };
  return { ok: { level, value }, problems };
}

type Fail = (code: string, message: string, column: CellColumn) => void;

function readLevel({ name, levels }: FactDeclaration, text: string, fail: Fail): number | undefined {
  if (levels.length === 0) {
    if (text === '') return -1;
    fail('unexpected-level', `"${name}"不分级别，级别"${text}"请删去`, 'level');
    return undefined;
  }
  const index = levels.indexOf(text);
  if (index >= 0) return index;
  const close = nearest(text, levels);
  if (text === '') fail('missing-level', `"${name}"须写明级别：${levels.join('、')}`, 'level');
  else fail('unknown-level', `"${name}"没有级别"${text}"，${close ? `是否想写"${close}"？` : ''}可写：${levels.join('、')}`, 'level');
  return undefined;
}

function readAmount(
  declaration: FactDeclaration,
  text: string,
  full: Fraction | undefined,
  fail: Fail,
  warn: (problem: CellProblem) => void,
): Fraction | undefined {
  const { name, kind } = declaration;
  if (kind === 'yes-no') {
    if (YES.has(text.toLowerCase())) return ONE;
    if (NO.has(text.toLowerCase())) return ZERO;
    fail(text === '' ? 'missing-value' : 'not-yes-no', `"${name}"应写"是"或"否"${text && `，现为"${text}"`}`, 'value');
    return undefined;
  }
  if (text === '') {
    if (kind === 'event') return ONE;
    fail('missing-value', `"${name}"没有填数值；确实没有的请写 0，不适用的请写"不适用"`, 'value');
    return undefined;
  }
  const value = readNumber(declaration, text, fail, warn);
  if (value === undefined) return undefined;
  if (kind === 'event') {
    if (value.den === 1n && value.num >= 0n) return outOfRange(declaration, value, full, fail);
    fail('not-a-count', `"${name}"的数值是次数，应为 0 或正整数，现为"${text}"`, 'value');
    return undefined;
  }
  return outOfRange(declaration, value, full, fail);
}

const PERCENT = fraction(1n, 100n);

function readNumber({ name, percent }: FactDeclaration, text: string, fail: Fail, warn: (problem: CellProblem) => void): Fraction | undefined {
  const marked = /[%％]$/.test(text);
  const value = text.length > 40 ? undefined : parseDecimal(marked ? text.slice(0, -1) : text);
  if (!value) {
    const what = /^[+-]?(\d+\.?\d*|\.\d+)e[+-]?\d+$/i.test(text)
      ? '是科学计数法，请改为普通数字'
      : /^[+-]?(inf|nan|∞)/i.test(text)
        ? '不是有限的数'
        : '不是数字';
    fail('not-a-number', `"${name}"的数值"${text.slice(0, 40)}"${what}`, 'value');
    return undefined;
  }
  if (marked && !percent) {
    fail('unexpected-percent', `"${name}"不是百分数，"${text}"请改写为数字`, 'value');
    return undefined;
  }
  if (!percent) return value;
  if (!marked && compare(value, ZERO) > 0 && compare(value, ONE) < 0)
    warn({
      severity: 'warning',
      code: 'small-percent',
      message: `"${name}"以百分数计，"${text}"按 ${text}% 处理；若本意是 ${format(mul(value, fraction(100n)))}%，请写明百分号`,
      column: 'value',
    });
  return mul(value, PERCENT);
}

function outOfRange(declaration: FactDeclaration, value: Fraction, full: Fraction | undefined, fail: Fail): Fraction | undefined {
  const { name, range, percent } = declaration;
  if (!range || contains(range, value, full)) return value;
  const shown = percent ? `${format(mul(value, fraction(100n)))}%` : format(value);
  fail('out-of-range', `"${name}"的数值 ${shown} 超出范围，应为 ${describeRange(range, full)}`, 'value');
  return undefined;
}
