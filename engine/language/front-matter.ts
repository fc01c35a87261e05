import type { Expression } from './expression/ast.ts';
import { parseExpression } from './expression/parse.ts';
import { isKeyword } from './keywords.ts';
import { period } from './period.ts';
import { quota } from './quota.ts';
import type { Amount, Conversion, Group, Located, Nature, Part, Ranking, Regulation, Selection, Setting, Tier } from './regulation.ts';
import { byKind } from './shapes/by-kind.ts';
import { block, either, list, map, may, must, number, oneOf, readNumber, record, text } from './shapes/combinators.ts';
import { expression, range } from './shapes/expressions.ts';
import type { Node, Report, Shape } from './shapes/shape.ts';

/** The front matter: what a regulation says before its first clause. */

/** A shape together with where it stood. */
const located = <T>(shape: Shape<T>): Shape<{ value: T; place: Located<T>['place'] }> => map(shape, (value, node) => ({ value, place: node.place }));
const isMap = (node: Node): boolean => node.kind === 'map';
/** Nothing written, `[]` or a list. */
const names: Shape<readonly string[]> = {
  read: (node, report) => (node.kind === 'scalar' && node.text.trim() === '' ? [] : list(text()).read(node, report)),
  schema: () => list(text()).schema(),
};

const settingValue: Shape<{ value: Setting['value']; percent: boolean }> = {
  read(node, report) {
    const found = readNumber(node);
    if (!found) report('not-a-number', '设定的值应为数字，例如 30% 或 5', node.place);
    return found;
  },
  schema: () => number().schema(),
};

const setting = either(
  block({ value: must(settingValue), note: may(text()) }),
  map(settingValue, (value) => ({ value, note: undefined })),
  isMap,
);

const amount: Shape<Amount> = {
  read(node, report) {
    const written = node.kind === 'scalar' ? { ...node, text: node.text.replace(/\s*[名个家]$/, ''), value: node.text } : node;
    const found = readNumber(written);
    if (found?.percent && found.value.num > 0n) return { kind: 'share', of: found.value };
    if (found && found.value.num > 0n && found.value.den === 1n) return { kind: 'count', of: Number(found.value.num) };
    report('not-an-amount', '这里应写比例或个数，例如 30% 或 3', node.place);
    return undefined;
  },
  schema: () => number().schema(),
};

const tier = either(
  block({ range: may(range()), top: may(amount), bottom: may(amount) }),
  map(range(), (written) => ({ range: written, top: undefined, bottom: undefined })),
  isMap,
);

const selection = either(
  block({ quota: may(quota), when: may(expression()), award: may(text()) }),
  map(quota, (written) => ({ quota: written, when: undefined, award: undefined })),
  isMap,
);

const tieBreak = map(text(), (written, node, report): Ranking['tieBreaks'][number] | undefined => {
  const [part = '', order = '从高到低'] = written.split(/\s+/);
  if (isKeyword(order, 'high')) return { part, better: 'high' };
  if (isKeyword(order, 'low')) return { part, better: 'low' };
  report('not-an-order', `"${order}"应为"从高到低"或"从低到高"，例如 加分 从高到低`, node.place);
  return undefined;
});

const SHAPE = block({
  regulation: must(text()),
  title: must(text()),
  period: may(period),
  unitKinds: may(list(text())),
  groups: may(record(located(names))),
  parts: must(record(located(block({ nature: must(oneOf('base', 'bonus', 'deduction')), full: may(byKind(number())), atMost: may(expression()) })))),
  total: may(expression()),
  full: may(byKind(number())),
  decimals: may(number()),
  settings: may(record(located(setting))),
  ranking: may(block({ within: may(oneOf('group', 'kind', 'all')), ties: may(oneOf('skip', 'dense')), tieBreaks: may(list(tieBreak)) })),
  tiers: may(record(located(tier))),
  selection: may(record(located(selection))),
  conversion: may(block({ counts: must(expression()), into: must(text()) })),
  readings: may(list(located(text()))),
  public: may(list(text())),
});

export const frontMatterSchema = () => SHAPE.schema();

export type FrontMatter = Omit<Regulation, 'clauses' | 'facts' | 'rules' | 'examples'>;

/** Reads the front matter; undefined when it is not usable at all. */
export function readFrontMatter(node: Node, report: Report): FrontMatter | undefined {
  const read = SHAPE.read(node, report);
  if (!read) return undefined;
  if (!/^[A-Za-z0-9][A-Za-z0-9-]{0,63}$/.test(read.regulation)) {
    report('bad-id', `细则标识"${read.regulation}"只能用字母、数字和连字符`, node.place);
    return undefined;
  }
  const parts = [...read.parts].map(
    ([name, { value, place }]): Part => ({ name, nature: value.nature, full: value.full, atMost: value.atMost, place }),
  );
  const settings = [...(read.settings ?? [])].map(([name, { value, place }]): Setting => ({ name, ...value.value, note: value.note, place }));
  return {
    id: read.regulation,
    title: read.title,
    period: read.period ?? { from: undefined, to: undefined },
    unitKinds: read.unitKinds ?? [],
    groups: [...(read.groups ?? [])].map(([name, { value, place }]): Group => ({ name, units: value, place })),
    parts,
    total: read.total ?? { value: sumOf(parts), place: node.place },
    full: read.full,
    decimals: read.decimals ? Number(read.decimals.num) : 2,
    settings,
    ranking: { within: read.ranking?.within ?? 'group', ties: read.ranking?.ties ?? 'skip', tieBreaks: read.ranking?.tieBreaks ?? [] },
    tiers: [...(read.tiers ?? [])].map(([name, { value, place }]) => tierOf(name, value, place)),
    selections: [...(read.selection ?? [])].map(([name, { value, place }]) => selectionOf(name, value, place, settings)),
    conversion: read.conversion as Conversion | undefined,
    readings: (read.readings ?? []).map(({ value, place }) => ({ text: value, clause: undefined, place })),
    public: read.public ?? [],
  };
}

type ReadTier = { range: Tier['range']; top: Amount | undefined; bottom: Amount | undefined };
const tierOf = (name: string, { range: within, top, bottom }: ReadTier, place: Tier['place']): Tier => ({
  name,
  range: within,
  end: top ? 'top' : bottom ? 'bottom' : undefined,
  amount: top ?? bottom,
  place,
});

type ReadSelection = {
  quota: { per: Selection['per']; of: Expression } | undefined;
  when: Located<Expression> | undefined;
  award: string | undefined;
};
function selectionOf(name: string, { quota: seats, when, award }: ReadSelection, place: Selection['place'], settings: readonly Setting[]): Selection {
  const share = (of: Expression): boolean =>
    of.kind === 'number' ? of.percent : of.kind === 'name' && settings.some((each) => each.name === of.name && each.percent);
  return { name, quota: seats && { share: share(seats.of), of: seats.of }, per: seats?.per ?? 'group', when, title: award, place };
}

/** Base and bonus parts less the deductions, where the file gives no total. */
function sumOf(parts: readonly Part[]): Expression {
  const sign: Readonly<Record<Nature, string>> = { base: '+', bonus: '+', deduction: '-' };
  const written = parts.map(({ name, nature }, index) => `${index === 0 && nature !== 'deduction' ? '' : ` ${sign[nature]} `}「${name}」`).join('');
  const parsed = parseExpression(written);
  if (!parsed.ok) throw new Error(parsed.problem.message);
  return parsed.expression;
}
