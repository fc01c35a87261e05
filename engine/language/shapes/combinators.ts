import { type Fraction, fraction, mul, parseDecimal } from '../../number/fraction.ts';
import { en, isKeyword, type Keyword, zh } from '../keywords.ts';
import { nearest } from './nearest.ts';
import type { JsonSchema, Node, Report, Shape } from './shape.ts';

/** The small set of shapes that front matter, facts, rules and methods are made of. */

const KIND_NAMES = { scalar: '一个值', list: '列表', map: '若干"键: 值"' } as const;
const shown = (node: Node): string => (node.kind === 'scalar' ? `"${node.text}"` : KIND_NAMES[node.kind]);

/** Reads a number exactly, as written: `0.5`, `98%` (0.98), never `1e3`. */
export function readNumber(node: Node): { value: Fraction; percent: boolean } | undefined {
  if (node.kind !== 'scalar' || typeof node.value === 'boolean' || node.value === null) return undefined;
  const text = node.text.trim().replace('％', '%');
  const percent = text.endsWith('%');
  const value = parseDecimal(percent ? text.slice(0, -1) : text);
  if (!value) return undefined;
  return percent ? { value: mul(value, fraction(1n, 100n)), percent } : { value, percent };
}
export const number = (): Shape<Fraction> => ({
  read(node, report) {
    const found = readNumber(node);
    if (!found) report('not-a-number', `这里应写数字，例如 0.5 或 98%，现为${shown(node)}`, node.place);
    return found?.value;
  },
  schema: () => ({ anyOf: [{ type: 'number' }, { type: 'string', pattern: '^[+-]?\\d+(\\.\\d+)?[%％]?$' }] }),
});

export const text = (): Shape<string> => ({
  read(node, report) {
    if (node.kind === 'scalar' && node.text.trim() !== '') return node.text.trim();
    report('not-text', `这里应写文字，现为${shown(node)}`, node.place);
    return undefined;
  },
  schema: () => ({ type: ['string', 'number'] }),
});

export const truth = (): Shape<boolean> => ({
  read(node, report) {
    if (node.kind === 'scalar') {
      if (node.value === true || isKeyword(node.text, 'yes')) return true;
      if (node.value === false || isKeyword(node.text, 'no')) return false;
    }
    report('not-yes-no', `这里应写"是"或"否"，现为${shown(node)}`, node.place);
    return undefined;
  },
  schema: () => ({ enum: [true, false, '是', '否'] }),
});

/** One of several keywords, in either spelling. Answers the canonical one. */
export const oneOf = <K extends Keyword>(...keywords: readonly K[]): Shape<K> => ({
  read(node, report) {
    const found = node.kind === 'scalar' ? keywords.find((keyword) => isKeyword(node.text, keyword)) : undefined;
    if (!found) report('not-one-of', `这里可写：${keywords.map(zh).join('、')}，现为${shown(node)}`, node.place);
    return found;
  },
  schema: () => ({ enum: keywords.flatMap((keyword) => [zh(keyword), en(keyword)]) }),
});

/** A list; a single value stands for a list of one. */
export const list = <T>(item: Shape<T>): Shape<readonly T[]> => ({
  read(node, report) {
    const items = node.kind === 'list' ? node.items : [node];
    const read = items.map((each) => item.read(each, report));
    return read.includes(undefined) ? undefined : (read as T[]);
  },
  schema: () => ({ anyOf: [{ type: 'array', items: item.schema() }, item.schema()] }),
});

/** A map whose keys are names of the regulation's own (levels, facts, units), kept as written and in order. */
export const record = <T>(item: Shape<T>): Shape<ReadonlyMap<string, T>> => ({
  read(node, report) {
    if (node.kind !== 'map') {
      report('not-a-map', `这里应写若干"名称: 值"，例如 { 市级: 0.5, 省级: 1 }，现为${shown(node)}`, node.place);
      return undefined;
    }
    const result = new Map<string, T>();
    let whole = true;
    for (const { key, keyPlace, value } of node.entries) {
      if (result.has(key)) report('duplicate-key', `"${key}"写了两次，请删去一处`, keyPlace);
      const read = item.read(value, report);
      if (read === undefined) whole = false;
      else result.set(key, read);
    }
    return whole ? result : undefined;
  },
  schema: () => ({ type: 'object', additionalProperties: item.schema() }),
});

/** The first shape that fits without findings; when none fits, the findings of the one that `kind` prefers, else of the last. */
export const either = <A, B>(first: Shape<A>, second: Shape<B>, fits: (node: Node) => boolean): Shape<A | B> => ({
  read: (node, report) => (fits(node) ? first.read(node, report) : second.read(node, report)),
  schema: () => ({ anyOf: [first.schema(), second.schema()] }),
});

export const map = <A, B>(shape: Shape<A>, convert: (value: A, node: Node, report: Report) => B | undefined): Shape<B> => ({
  read(node, report) {
    const value = shape.read(node, report);
    return value === undefined ? undefined : convert(value, node, report);
  },
  schema: () => shape.schema(),
});

export interface Field<T, Optional extends boolean = boolean> {
  readonly shape: Shape<T>;
  readonly optional: Optional;
}
export const must = <T>(shape: Shape<T>): Field<T, false> => ({ shape, optional: false });
export const may = <T>(shape: Shape<T>): Field<T, true> => ({ shape, optional: true });

export type Fields = { readonly [K in Keyword]?: Field<unknown> };
export type Read<F extends Fields> = {
  readonly [K in keyof F]: F[K] extends Field<infer T, infer O> ? (O extends true ? T | undefined : T) : never;
};

/** A map with fixed keywords. Unknown keys are findings with the nearest keyword as advice; so are missing ones. */
export const block = <F extends Fields>(fields: F): Shape<Read<F>> => ({
  read(node, report) {
    if (node.kind !== 'map') {
      report('not-a-block', `这里应写若干"键: 值"（${keysOf(fields).map(zh).join('、')}），现为${shown(node)}`, node.place);
      return undefined;
    }
    const result: Record<string, unknown> = {};
    let whole = true;
    for (const { key, keyPlace, value } of node.entries) {
      const keyword = keysOf(fields).find((each) => isKeyword(key, each));
      const field = keyword && fields[keyword];
      if (!keyword || !field) {
        report('unknown-key', unknownKey(key, keysOf(fields).map(zh)), keyPlace);
        whole = false;
      } else if (keyword in result) {
        report('duplicate-key', `"${key}"写了两次，请删去一处`, keyPlace);
      } else {
        const read = field.shape.read(value, report);
        if (read === undefined) whole = false;
        result[keyword] = read;
      }
    }
    for (const keyword of keysOf(fields)) {
      if (keyword in result || fields[keyword]?.optional) continue;
      report('missing-key', `缺少"${zh(keyword)}"，请补上`, node.place);
      whole = false;
    }
    return whole ? (result as Read<F>) : undefined;
  },
  schema() {
    const properties: Record<string, JsonSchema> = {};
    for (const keyword of keysOf(fields)) {
      const described = fields[keyword]?.shape.schema() ?? {};
      properties[zh(keyword)] = described;
      properties[en(keyword)] = described;
    }
    return { type: 'object', additionalProperties: false, properties };
  },
});

const keysOf = (fields: Fields): Keyword[] => Object.keys(fields) as Keyword[];

/** `不认识"至多多"，是否想写"至多"？` */
export function unknownKey(key: string, known: readonly string[]): string {
  const close = nearest(key, known);
  return close ? `不认识"${key}"，是否想写"${close}"？` : `不认识"${key}"，这里可写：${known.join('、')}`;
}
