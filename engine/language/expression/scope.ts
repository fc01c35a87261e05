import { nearest } from '../shapes/nearest.ts';
import type { Expression } from './ast.ts';
import { printExpression } from './print.ts';
import { callSpelt, setApart, signatureOf } from './words.ts';

/** What the names of an expression mean where it stands, and the advice given when one means nothing. */

export type ValueType =
  | { readonly kind: 'number' }
  | { readonly kind: 'truth' }
  | { readonly kind: 'text' }
  | { readonly kind: 'date' }
  /** One of the levels, best first. */
  | { readonly kind: 'level'; readonly levels: readonly string[] };

export const NUMBER: ValueType = { kind: 'number' };
export const TRUTH: ValueType = { kind: 'truth' };
export const TEXT: ValueType = { kind: 'text' };
export const DATE: ValueType = { kind: 'date' };

export interface RecordFact {
  readonly kind: 'event' | 'other';
  readonly levels: readonly string[];
}

export interface Scope {
  /** The type of a bare name: fact, setting, part, level's fact … */
  lookup(name: string): ValueType | undefined;
  /** The fact of that name, for 次数, 月数 and 连续月数. */
  recordFact(name: string): RecordFact | undefined;
  /** Whether a rule has this id. */
  rule(id: string): boolean;
  /** Names and rule ids to suggest when one is misspelt. */
  readonly names: readonly string[];
  readonly rules: readonly string[];
}

const KINDS: Readonly<Record<ValueType['kind'], string>> = { number: '数字', truth: '条件（是或否）', text: '文字', date: '日期', level: '选项' };
export const kindZh = (type: ValueType): string => KINDS[type.kind];

/** A node as the messages show it: printed, shortened where it is long. */
export function shown(e: Expression): string {
  const text = printExpression(e);
  return text.length > 40 ? `${text.slice(0, 38)}……` : text;
}

/** At most eight of a list, for messages. */
export const listed = (names: readonly string[]): string => (names.length > 8 ? `${names.slice(0, 8).join('、')} 等` : names.join('、'));

/** How to mend a bare name that nothing declares. */
export function unknownName(name: string, scope: Scope): string {
  const apart = setApart(name, (part) => scope.lookup(part) !== undefined);
  if (apart) return `不认识"${name}"，运算词前后要留空格：${apart}`;
  const call = callSpelt(name);
  if (call) return `"${name}"是函数，后面要加括号：${signatureOf(call).usage}`;
  return notFound('名称', name, scope.names);
}

/** `没有名称"甲"，是否想写"乙"？` */
export function notFound(what: string, name: string, known: readonly string[]): string {
  const close = nearest(name, known);
  if (close) return `没有${what}"${name}"，是否想写"${close}"？`;
  return known.length > 0 ? `没有${what}"${name}"，可用的有：${listed(known)}` : `没有${what}"${name}"，请先声明`;
}
