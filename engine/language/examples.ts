import { isKeyword, zh } from './keywords.ts';
import type { Example, ExampleRecord, ExampleUnit } from './regulation.ts';
import { block, either, list, map, may, must, record, text } from './shapes/combinators.ts';
import type { Node, Report, Shape } from './shapes/shape.ts';

/** Worked examples: units, facts and the results that they must give. */

const unit: Shape<Omit<ExampleUnit, 'unit'>> = either(
  block({ kind: may(text()), group: may(text()), superior: may(text()) }),
  map(text(), (written) => ({ kind: written, group: written, superior: undefined })),
  (node) => node.kind === 'map',
);

type Recorded = Omit<ExampleRecord, 'unit' | 'fact'>;
const NOTHING = { level: '', value: '', date: '', note: '' };

const scalarText: Shape<string> = {
  read(node, report) {
    if (node.kind === 'scalar') return node.value === true ? zh('yes') : node.value === false ? zh('no') : node.text.trim();
    report('not-text', '这里应写一个值', node.place);
    return undefined;
  },
  schema: () => ({ type: ['string', 'number', 'boolean'] }),
};

/** `3`, `是`, `不适用`, `{ 级别: 市级, 次: 2, 日期: 2026-05-01, 说明: … }`. */
const oneRecord: Shape<Recorded> = either(
  map(
    block({ level: may(scalarText), often: may(scalarText), value: may(scalarText), date: may(scalarText), note: may(scalarText) }),
    (written, node) => ({
      level: written.level ?? '',
      value: written.often ?? written.value ?? '',
      date: written.date ?? '',
      note: written.note ?? '',
      place: node.place,
    }),
  ),
  map(scalarText, (value, node) => ({ ...NOTHING, value, place: node.place })),
  (node) => node.kind === 'map',
);

const records: Shape<readonly Recorded[]> = list(oneRecord);

const expected: Shape<readonly { key: string; value: string | readonly string[]; place: Node['place'] }[]> = {
  read(node, report) {
    if (node.kind === 'scalar') return [{ key: zh('total'), value: node.text.trim(), place: node.place }];
    if (node.kind !== 'map') {
      report('not-expected', '结果应写总分，或若干"键: 值"，例如 { 总分: 85, 名次: 1 }', node.place);
      return undefined;
    }
    return node.entries.flatMap(({ key, value }) => readExpected(key, value, report));
  },
  schema: () => ({ type: ['number', 'string', 'object'] }),
};

function readExpected(key: string, value: Node, report: Report): { key: string; value: string | readonly string[]; place: Node['place'] }[] {
  if (value.kind === 'list') return [{ key, value: value.items.map((item) => (item.kind === 'scalar' ? item.text.trim() : '')), place: value.place }];
  if (value.kind === 'scalar')
    return [{ key, value: value.value === true ? zh('yes') : value.value === false ? zh('no') : value.text.trim(), place: value.place }];
  if (!isKeyword(key, 'clause')) {
    report('not-expected', `"${key}"后面应写一个值`, value.place);
    return [];
  }
  return value.entries.flatMap((entry) =>
    entry.value.kind === 'scalar' ? [{ key: `${zh('clause')} ${entry.key}`, value: entry.value.text.trim(), place: entry.value.place }] : [],
  );
}

const SHAPE = block({
  name: may(text()),
  units: may(record(unit)),
  facts: may(record(record(records))),
  expect: must(record(expected)),
});

export function readExample(node: Node, report: Report): Example | undefined {
  const read = SHAPE.read(node, report);
  if (!read) return undefined;
  const facts = [...(read.facts ?? [])].flatMap(([of, named]) =>
    [...named].flatMap(([fact, given]) => given.map((each): ExampleRecord => ({ unit: of, fact, ...each }))),
  );
  return {
    name: read.name ?? `第 ${node.place.line} 行的算例`,
    units: [...(read.units ?? [])].map(([name, given]): ExampleUnit => ({ unit: name, ...given })),
    facts,
    expect: [...read.expect].flatMap(([of, values]) => values.map((each) => ({ unit: of, ...each }))),
    place: node.place,
  };
}
