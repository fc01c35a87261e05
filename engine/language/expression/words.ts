import type { PeerFunction, PlainFunction, RecordFunction } from './ast.ts';

/** The one table of words of the expression language. The first spelling of each language is the one that is printed. */

interface Spelling {
  readonly zh: readonly string[];
  readonly en: readonly string[];
}

/**
 * Words that are operators or values. Each counts only where it is a whole word: `达标 且 及时`, `非(达标)`; `是否达标`, `或有事项` and
 * `甲且乙` are single names, so put spaces or brackets around these words.
 */
const WORDS = {
  and: { zh: ['且', '并且'], en: ['and'] },
  or: { zh: ['或', '或者'], en: ['or'] },
  not: { zh: ['非', '不是'], en: ['not'] },
  yes: { zh: ['是'], en: ['yes', 'true'] },
  no: { zh: ['否'], en: ['no', 'false'] },
  full: { zh: ['满分'], en: ['full'] },
} as const satisfies Record<string, Spelling>;

export type Word = keyof typeof WORDS;

export type FunctionName = PlainFunction | PeerFunction | RecordFunction | 'pointsOf';

interface Signature extends Spelling {
  /** Fewest and most arguments. */
  readonly least: number;
  readonly most: number;
  /** How it is called, for messages. */
  readonly usage: string;
}

export const PLAIN = {
  min: { zh: ['较小'], en: ['min'], least: 2, most: 50, usage: '较小(甲, 乙)' },
  max: { zh: ['较大'], en: ['max'], least: 2, most: 50, usage: '较大(甲, 乙)' },
  round: { zh: ['四舍五入'], en: ['round'], least: 2, most: 2, usage: '四舍五入(数, 小数位数)' },
  abs: { zh: ['绝对值'], en: ['abs'], least: 1, most: 1, usage: '绝对值(数)' },
  if: { zh: ['若', '如果'], en: ['if'], least: 3, most: 3, usage: '若(条件, 成立时的值, 不成立时的值)' },
} as const satisfies Record<PlainFunction, Signature>;

export const PEER = {
  mean: { zh: ['均值'], en: ['mean'], least: 1, most: 1, usage: '均值(数)' },
  rank: { zh: ['名次'], en: ['rank'], least: 1, most: 1, usage: '名次(数)' },
  peers: { zh: ['单位数'], en: ['peers'], least: 0, most: 1, usage: '单位数()' },
  smallest: { zh: ['最小'], en: ['smallest'], least: 1, most: 1, usage: '最小(数)' },
  largest: { zh: ['最大'], en: ['largest'], least: 1, most: 1, usage: '最大(数)' },
  deviation: { zh: ['标准差'], en: ['deviation'], least: 1, most: 1, usage: '标准差(数)' },
  share: { zh: ['占比'], en: ['share'], least: 1, most: 1, usage: '占比(数)' },
  sum: { zh: ['合计'], en: ['sum'], least: 1, most: 1, usage: '合计(数)' },
} as const satisfies Record<PeerFunction, Signature>;

export const RECORD = {
  countOf: { zh: ['次数'], en: ['count of'], least: 1, most: 2, usage: "次数(事实, '级别')" },
  monthsRunning: { zh: ['连续月数'], en: ['months running'], least: 1, most: 1, usage: '连续月数(事实)' },
  monthsWith: { zh: ['月数'], en: ['months with'], least: 1, most: 1, usage: '月数(事实)' },
} as const satisfies Record<RecordFunction, Signature>;

const POINTS_OF = { zh: ['得分'], en: ['points of'], least: 1, most: 1, usage: '得分(规则标识)' } as const satisfies Signature;

/** A function as an expression calls it. */
export type Call =
  | { readonly kind: 'plain'; readonly fn: PlainFunction }
  | { readonly kind: 'peer'; readonly fn: PeerFunction }
  | { readonly kind: 'record'; readonly fn: RecordFunction }
  | { readonly kind: 'points' };

const keys = <K extends string>(table: Record<K, unknown>): K[] => Object.keys(table) as K[];
const spellings = ({ zh, en }: Spelling, key: string): string[] => [...zh, ...en, key.toLowerCase()];

const wordsBySpelling = new Map<string, Word>(keys(WORDS).flatMap((word) => spellings(WORDS[word], word).map((text) => [text, word] as const)));

const callsBySpelling = new Map<string, Call>([
  ...keys(PLAIN).flatMap((fn) => spellings(PLAIN[fn], fn).map((text) => [text, { kind: 'plain', fn }] as const)),
  ...keys(PEER).flatMap((fn) => spellings(PEER[fn], fn).map((text) => [text, { kind: 'peer', fn }] as const)),
  ...keys(RECORD).flatMap((fn) => spellings(RECORD[fn], fn).map((text) => [text, { kind: 'record', fn }] as const)),
  ...spellings(POINTS_OF, 'pointsOf').map((text) => [text, { kind: 'points' }] as const),
]);

/** The operator or value that a whole word spells, in either language and any case. */
export const wordSpelt = (text: string): Word | undefined => wordsBySpelling.get(text.toLowerCase());

/** The function that `text` spells; English ones of two words with one space between. */
export const callSpelt = (text: string): Call | undefined => callsBySpelling.get(text.toLowerCase());

export function signatureOf(call: Call): Signature {
  switch (call.kind) {
    case 'plain':
      return PLAIN[call.fn];
    case 'peer':
      return PEER[call.fn];
    case 'record':
      return RECORD[call.fn];
    case 'points':
      return POINTS_OF;
  }
}

/** The spelling that is printed. */
export const wordZh = (word: Word): string => WORDS[word].zh[0];
export const callZh = (call: Call): string => signatureOf(call).zh[0] ?? '';

/** Chinese names of all functions, for advice; `allFunctionSpellings` adds the English ones. */
export const functionsZh: readonly string[] = [...Object.values(PLAIN), ...Object.values(PEER), ...Object.values(RECORD), POINTS_OF].map(
  ({ zh }) => zh[0],
);
export const allFunctionSpellings: readonly string[] = [...callsBySpelling.keys()];

/** Chinese joining words that people write without spaces: `甲且乙`. Longest first. */
const JOINING: readonly string[] = [...WORDS.and.zh, ...WORDS.or.zh].sort((a, b) => b.length - a.length);
const NEGATING: readonly string[] = [...WORDS.not.zh].sort((a, b) => b.length - a.length);

/**
 * How `name` reads if an operator word stuck in it were set apart, tried at every place; undefined unless `fits` accepts the names around it.
 * `甲且乙` → `甲 且 乙`, `非达标` → `非 达标`.
 */
export function setApart(name: string, fits: (part: string) => boolean): string | undefined {
  const negated = NEGATING.find((word) => name.startsWith(word) && fits(name.slice(word.length)));
  if (negated) return `${negated} ${name.slice(negated.length)}`;
  for (const word of JOINING) {
    for (let at = name.indexOf(word); at >= 0; at = name.indexOf(word, at + 1)) {
      const [before, after] = [name.slice(0, at), name.slice(at + word.length)];
      if ((before || after) && (!before || fits(before)) && (!after || fits(after))) return `${before} ${word} ${after}`.trim();
    }
  }
  return undefined;
}

/** `甲且` → `甲 且`: a name that ends in a joining word, as where a bracket or space follows it. */
export function apartAtEnd(name: string): string | undefined {
  const word = JOINING.find((each) => name.endsWith(each) && name.length > each.length);
  return word && `${name.slice(0, -word.length)} ${word}`;
}

/** `且乙` → `且 乙`; also a joining word alone. */
export function apartAtStart(name: string): string | undefined {
  const word = JOINING.find((each) => name.startsWith(each));
  return word && `${word} ${name.slice(word.length)}`.trim();
}
