import fc from 'fast-check';
import { fraction } from '../../number/fraction.ts';
import type { Expression } from './ast.ts';
import { PEER, PLAIN, RECORD } from './words.ts';

/** Random expression trees, as the parser could have made them, for property tests. */

const span = { from: 0, to: 0 };

const names = fc.oneof(
  fc.constantFrom(
    '甲',
    '办结率',
    '是否达标',
    '或有事项',
    '是',
    '满分',
    '且',
    'not',
    '12345热线',
    '办件量(件)',
    'a b',
    '最小',
    'x',
    '非x',
    '指标１',
    '得分',
  ),
  fc.string({ minLength: 1, maxLength: 6 }).map((text) => text.replace(/」/g, '').trim() || '乙'),
);
const texts = fc
  .string({ unit: fc.constantFrom('合', '格', "'", '"', '“', '”', '‘', '’', '（', ' ', '1'), maxLength: 6 })
  .map((text) => text.replace(/[”’"]/g, ''));
const decimals = fc
  .tuple(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), fc.integer({ min: 0, max: 9 }))
  .map(([digits, places]) => fraction(digits, 10n ** BigInt(places)));
const dates = fc.constantFrom('2026-01-31', '2024-02-29', '1999-12-01');
const keys = <K extends string>(table: Record<K, unknown>): K[] => Object.keys(table) as K[];

const leaf: fc.Arbitrary<Expression> = fc.oneof(
  fc.record({ value: decimals, percent: fc.boolean() }).map(({ value, percent }): Expression => ({ kind: 'number', value, percent, span })),
  names.map((name): Expression => ({ kind: 'name', name, span })),
  texts.map((value): Expression => ({ kind: 'text', value, span })),
  dates.map((value): Expression => ({ kind: 'date', value, span })),
  fc.boolean().map((value): Expression => ({ kind: 'truth', value, span })),
  fc.constant<Expression>({ kind: 'full', span }),
  fc.constant<Expression>({ kind: 'peer', fn: 'peers', of: undefined, span }),
  fc.constantFrom('publications', '第九条(四)', '(一)4(2)', 'a-b', '1a', "it's", ')(').map((rule): Expression => ({ kind: 'points', rule, span })),
  fc
    .record({ fact: names, level: fc.option(texts, { nil: undefined }) })
    .map(({ fact, level }): Expression => ({ kind: 'record', fn: 'countOf', fact, level, span })),
  fc
    .record({ fact: names, fn: fc.constantFrom(...keys(RECORD)) })
    .map(({ fact, fn }): Expression => ({ kind: 'record', fn, fact, level: undefined, span })),
);

export const expressions: fc.Arbitrary<Expression> = fc.letrec<{ e: Expression }>((tie) => ({
  e: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    fc.record({ kind: fc.constantFrom('negate' as const, 'not' as const), of: tie('e') }).map((e): Expression => ({ ...e, span })),
    fc.record({ kind: fc.constantFrom('and' as const, 'or' as const), left: tie('e'), right: tie('e') }).map((e): Expression => ({ ...e, span })),
    fc
      .record({ op: fc.constantFrom('+' as const, '-' as const, '*' as const, '/' as const), left: tie('e'), right: tie('e') })
      .map((e): Expression => ({ kind: 'arithmetic', ...e, span })),
    fc
      .record({
        op: fc.constantFrom('=' as const, '<>' as const, '<' as const, '<=' as const, '>' as const, '>=' as const),
        left: tie('e'),
        right: tie('e'),
      })
      .map((e): Expression => ({ kind: 'compare', ...e, span })),
    fc
      .record({ fn: fc.constantFrom(...keys(PLAIN)), args: fc.array(tie('e'), { minLength: 3, maxLength: 3 }) })
      .map(({ fn, args }): Expression => ({ kind: 'plain', fn, args: args.slice(0, PLAIN[fn].most), span })),
    fc.record({ fn: fc.constantFrom(...keys(PEER)), of: tie('e') }).map((e): Expression => ({ kind: 'peer', ...e, span })),
  ),
})).e;

/** The tree without spans, as something that `toEqual` compares (bigint as text). */
export const bare = (e: Expression): unknown =>
  JSON.parse(JSON.stringify(e, (key, value: unknown) => (key === 'span' ? undefined : typeof value === 'bigint' ? `${value}n` : value)));
