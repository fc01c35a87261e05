import type { Method } from '../methods/method.ts';
import { factsShape } from './fact-declarations.ts';
import { isKeyword, type Keyword, zh } from './keywords.ts';
import type { NotApplicable, RollUp, Rule, Veto } from './regulation.ts';
import { byKind } from './shapes/by-kind.ts';
import { block, either, type Fields, list, map, may, must, number, oneOf, text, truth, unknownKey } from './shapes/combinators.ts';
import { expression } from './shapes/expressions.ts';
import type { Node, Report, Shape } from './shapes/shape.ts';

/** One rule block. The method's own keys are read by the method's shapes, everything else here. */

const period = map(
  block({
    each: must(oneOf('month', 'quarter', 'half')),
    atMost: may(number()),
    rollUp: may(oneOf('sum', 'mean', 'highest', 'lowest', 'last')),
    onlyRecorded: may(truth()),
  }),
  (step): RollUp & { onlyRecorded: boolean } => ({
    period: step.each,
    atMost: step.atMost,
    rollUp: step.rollUp ?? 'sum',
    onlyRecorded: step.onlyRecorded ?? false,
  }),
);

const zeroes = map(text(), (written) => (isKeyword(written, 'rule') ? 'rule' : isKeyword(written, 'total') ? 'total' : written));
const barsFrom = map(text(), (written) => (isKeyword(written, 'awards') ? '*' : written));

const veto = map(block({ when: must(expression()), zeroes: may(zeroes), barsFrom: may(barsFrom) }), (written, node, report): Veto | undefined => {
  if (written.zeroes || written.barsFrom) return written;
  report('veto-without-effect', '否决要写"后果"（本项、某部分或总分）或"取消"（评优）', node.place);
  return undefined;
});

const notApplicable = map(
  block({ when: may(expression()), then: may(oneOf('scale')), moveTo: may(text()), share: may(number()) }),
  ({ when, moveTo, share }): NotApplicable => ({
    when,
    then: moveTo ? { kind: 'move', to: moveTo } : share ? { kind: 'share', of: share } : { kind: 'scale' },
  }),
);

const COMMON = {
  id: may(text()),
  name: may(text()),
  clause: may(text()),
  addsTo: may(text()),
  points: may(byKind(expression())),
  appliesTo: may(list(text())),
  facts: may(factsShape),
  readings: may(list(text())),
  remark: may(text()),
  atMost: may(expression()),
  atLeast: may(either(oneOf('unlimited'), expression(), (node) => node.kind === 'scalar' && isKeyword(node.text, 'unlimited'))),
  coefficient: may(expression()),
  gate: may(expression()),
  byPeriod: may(list(period)),
  vetoes: may(list(veto)),
  notApplicable: may(notApplicable),
} as const satisfies Fields;

const common = block(COMMON);
export type WrittenRule = NonNullable<ReturnType<(typeof common)['read']>>;

export interface ReadRule {
  readonly written: WrittenRule;
  readonly method: Method;
  readonly spec: { readonly value: unknown };
  readonly places: Rule['places'];
}

const spelt = (key: string, { zh: chinese, en, name }: Method): boolean => key === chinese || key.toLowerCase() === en || key === name;

/** Reads a rule block: exactly one method, its own further keys, and the keys that any rule may have. */
export function readRule(node: Node, methods: readonly Method[], report: Report): ReadRule | undefined {
  if (node.kind !== 'map') {
    report('not-a-block', '规则块应写若干行"键: 值"', node.place);
    return undefined;
  }
  const called = node.entries.flatMap((entry) => methods.filter((method) => spelt(entry.key, method)).map((method) => ({ entry, method })));
  const [first, second] = called;
  if (!first) {
    report('no-method', `规则块没有写计分方式，请写其中一种：${methods.map((method) => method.zh).join('、')}`, node.place);
    checkKeys(node, methods, report);
    return undefined;
  }
  if (second) {
    report('two-methods', `一个规则块只能有一种计分方式，这里同时写了"${first.entry.key}"和"${second.entry.key}"，请分成两块`, second.entry.keyPlace);
    return undefined;
  }
  const { method, entry } = first;
  const also = method.also ?? {};
  const mine = node.entries.filter(({ key }) => keysOf(also).some((keyword) => isKeyword(key, keyword)));
  const rest = node.entries.filter((each) => each !== entry && !mine.includes(each));
  const value = method.shape.read(entry.value, report);
  const extras = block(also).read({ ...node, entries: mine }, report);
  const written = common.read({ ...node, entries: rest }, report);
  if (value === undefined || !extras || !written) return undefined;
  return { written, method, spec: { value, ...extras }, places: placesOf(node, method) };
}

const keysOf = (fields: Fields): Keyword[] => Object.keys(fields) as Keyword[];

function checkKeys(node: Node & { kind: 'map' }, methods: readonly Method[], report: Report): void {
  const known = keysOf(COMMON);
  for (const { key, keyPlace } of node.entries) {
    if (!known.some((keyword) => isKeyword(key, keyword)))
      report('unknown-key', unknownKey(key, [...known.map(zh), ...methods.map((method) => method.zh)]), keyPlace);
  }
}

/** Where each key of the block stands: canonical key → place of its value. The method's own key is `spec`. */
function placesOf(node: Node & { kind: 'map' }, method: Method): Rule['places'] {
  const inRule = [...keysOf(COMMON), ...keysOf(method.also ?? {})];
  return new Map(
    node.entries.map(({ key, value }) => [spelt(key, method) ? 'spec' : (inRule.find((keyword) => isKeyword(key, keyword)) ?? key), value.place]),
  );
}

/** JSON Schema (2020-12) of a rule block, for editors: both spellings of every key, one of the methods. */
export function ruleSchema(methods: readonly Method[]): Record<string, unknown> {
  const properties: Record<string, unknown> = { ...(common.schema().properties as Record<string, unknown>) };
  for (const method of methods) {
    const described = { ...(method.shape as Shape<unknown>).schema(), description: method.help };
    properties[method.zh] = described;
    properties[method.en] = described;
    Object.assign(properties, block(method.also ?? {}).schema().properties);
  }
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: '考成规则块',
    type: 'object',
    properties,
    additionalProperties: false,
    oneOf: methods.map((method) => ({ anyOf: [{ required: [method.zh] }, { required: [method.en] }] })),
  };
}
