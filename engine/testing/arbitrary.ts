import fc from 'fast-check';
import type { FactRow, Unit } from '../facts/table.ts';

/** Random small regulations in the language itself, with units and facts to run them on. */

interface RuleText {
  readonly method: string;
  readonly facts: readonly RandomFact[];
  readonly full: boolean;
}

interface RandomFact {
  readonly suffix: string;
  readonly declaration: string;
  /** Rows of one unit: level, value. */
  readonly rows: fc.Arbitrary<readonly (readonly [level: string, value: string])[]>;
}

const decimal = (low: number, high: number, places = 2): fc.Arbitrary<string> =>
  fc.integer({ min: low * 10 ** places, max: high * 10 ** places }).map((n) => String(Number((n / 10 ** places).toFixed(places))));
const points = decimal(0, 9);
const maybe = <T>(arb: fc.Arbitrary<T>): fc.Arbitrary<readonly T[]> =>
  fc.oneof({ weight: 5, arbitrary: arb.map((value) => [value]) }, { weight: 1, arbitrary: fc.constant([]) });

const LEVELS = ['市级', '省级', '国家级'];
const event = (suffix: string, levels: readonly string[]): RandomFact => ({
  suffix,
  declaration: `{ 类型: 事件${levels.length > 0 ? `, 级别: [${levels.join(', ')}]` : ''} }`,
  rows: fc.uniqueArray(fc.tuple(levels.length > 0 ? fc.constantFrom(...levels) : fc.constant(''), fc.nat(5).map(String)), {
    maxLength: 4,
    selector: ([level, value]) => `${level}${value}`,
  }),
});
const amount = (suffix: string, low = 0, high = 40): RandomFact => ({
  suffix,
  declaration: '数值',
  rows: maybe(decimal(low, high)).map((values) => values.map((value) => ['', value] as const)),
});
const percent = (suffix: string): RandomFact => ({
  suffix,
  declaration: '{ 类型: 数值, 单位: "%" }',
  rows: maybe(decimal(80, 100, 1)).map((values) => values.map((value) => ['', `${value}%`] as const)),
});
const yesNo = (suffix: string): RandomFact => ({
  suffix,
  declaration: '是否',
  rows: maybe(fc.constantFrom('是', '否')).map((values) => values.map((value) => ['', value] as const)),
});
const judged = (suffix: string, high: number): RandomFact => ({
  suffix,
  declaration: `{ 类型: 评定, 范围: 0 至 ${high} }`,
  rows: maybe(decimal(0, high)).map((values) => values.map((value) => ['', value] as const)),
});
/** Facts of the rule are written as `#a`, `#b`; the number of the rule is put in later. */
const rule = (method: string, facts: readonly RandomFact[], full = true): RuleText => ({ method, facts, full });

const levelTable = fc.tuple(points, points, points).map((rates) => `{ ${LEVELS.map((level, index) => `${level}: ${rates[index]}`).join(', ')} }`);
const PEER = ['均值', '最小', '最大', '合计', '占比', '名次'];

const RULES: readonly fc.Arbitrary<RuleText>[] = [
  points.map((rate) => rule(`每次: ${rate}`, [event('a', [])], false)),
  levelTable.map((table) => rule(`每次: ${table}`, [event('a', LEVELS)], false)),
  fc.tuple(points, levelTable).map(([rate, table]) => rule(`每次: { #a: ${rate}, #b: ${table} }`, [event('a', []), event('b', LEVELS)], false)),
  levelTable.map((table) => rule(`每次扣: ${table}`, [event('a', LEVELS)])),
  fc.tuple(points, points).map(([a, b]) => rule(`每次扣: { #a: ${a}, #b: ${b} }\n至少: 不限`, [event('a', []), event('b', [])])),
  fc.constant(rule('评分: 0 至 9', [judged('a', 9)])),
  fc.constant(rule('酌情: 0 至 5', [judged('a', 5)], false)),
  fc.constant(rule('达标: "#a"', [yesNo('a')])),
  decimal(85, 99, 1).map((goal) => rule(`达标: ["#a >= ${goal}%", "#b", "#c < 2"]`, [percent('a'), yesNo('b'), event('c', [])])),
  fc.tuple(points, points).map(([a, b]) => rule(`达标: { "#a >= 95%": ${a}, "#b >= 1": ${b} }`, [percent('a'), event('b', [])])),
  fc.constant(rule('比例: "#a / #b"', [amount('a'), amount('b')])),
  fc
    .tuple(points, points)
    .map(([a, b]) =>
      rule(
        `分档:\n  - { 当: "#a >= 1", 得: 0 }\n  - { 当: "#b >= 95% 或 #c", 得: 一半 }\n  - { 当: "#b > 90%", 得: ${a} }\n  - { 当: "#b > 85%", 得: "30%" }\n  - { 其余: "${b} / 3" }`,
        [event('a', []), percent('b'), yesNo('c')],
      ),
    ),
  fc
    .tuple(points, fc.boolean())
    .map(([rate, whole]) => rule(`线性: { 值: "#a", 目标: 95%, 每: 1%, 扣: ${rate}, 超过加: 0.1, 取整: ${whole ? '是' : '否'} }`, [percent('a')])),
  fc
    .tuple(points, points)
    .map(([a, b]) => rule(`累进: { 值: "#a", 级距: [ { 至: 10, 每: ${a} }, { 至: 25, 每: ${b} }, { 每: 0.01 } ] }`, [amount('a')], false)),
  fc.constant(rule('测评: { 市级: 100%, 省级: 60%, 国家级: 不计 }', [event('a', LEVELS)])),
  fc.constantFrom(...PEER).map((fn) => rule(`公式: "满分 * (#a - ${fn}(#a)) / 7"`, [amount('a', -20, 20)])),
  fc.constant(rule('公式: 若(#a > 均值(#a), 较小(#a, 满分), 四舍五入(#a / 3, 1))', [amount('a', -20, 20)])),
  fc.nat(4).map((trim) =>
    rule(`评议: { 市级: 20%, 省级: 80% }\n去高低: ${trim + 2}`, [
      {
        ...judged('a', 9),
        declaration: '{ 类型: 评定, 级别: [市级, 省级] }',
        rows: fc.array(fc.tuple(fc.constantFrom('市级', '省级'), decimal(0, 9)), { maxLength: 8 }),
      },
    ]),
  ),
];

const ADJUSTMENTS = (facts: readonly RandomFact[]): fc.Arbitrary<string> => {
  const first = facts[0];
  const counted = first && /事件|数值/.test(first.declaration) ? '#a' : undefined;
  const lines = [
    fc.constant(''),
    decimal(0, 12).map((cap) => `至多: ${cap}`),
    decimal(-9, 3).map((floor) => `至少: ${floor}`),
    fc.constantFrom('系数: 0.9', '系数: 若(基数 > 1, 基数, 2)'),
  ];
  if (counted)
    lines.push(
      fc.constant(`前提: "${counted} >= 1"`),
      fc.constant(`否决: [ { 当: "${counted} > 3", 后果: 本项 } ]`),
      fc.constant(`否决: [ { 当: "${counted} > 8", 后果: 加分 } ]`),
    );
  return fc.oneof(...lines);
};

export interface RandomCase {
  readonly text: string;
  readonly units: readonly Unit[];
  readonly rows: readonly FactRow[];
}

const NOT_APPLICABLE = fc.constantFrom('', '', '不适用: { 处理: 折算 }', '不适用: { 给: 60% }');

interface Written {
  readonly rule: RuleText;
  readonly block: string;
}

const written = (index: number): fc.Arbitrary<Written> =>
  fc.oneof(...RULES).chain((each) =>
    fc
      .tuple(
        fc.constantFrom('基本分', '基本分', '加分', '扣分'),
        decimal(1, 20, 1),
        ADJUSTMENTS(each.facts),
        each.full ? NOT_APPLICABLE : fc.constant(''),
        fc.constantFrom('', '', '适用: [甲类]'),
      )
      .map(([part, full, adjustment, notApplicable, applies]) => {
        const name = (text: string) => text.replaceAll(/#([abc])/g, (_, suffix) => `事${index}${suffix}`);
        const facts = each.facts.map(({ suffix, declaration }) => `事${index}${suffix}: ${declaration}`).join(', ');
        const clash = /至少|去高低/.test(each.method) && /至少/.test(adjustment) ? '' : adjustment;
        const lines = [
          `标识: r${index}`,
          `计入: ${part}`,
          each.full ? `分值: ${full}` : '',
          applies,
          each.method,
          clash,
          notApplicable,
          `事实: { ${facts} }`,
        ];
        return { rule: each, block: `### (${'一二三四五六'[index]}) 条\n\n\`\`\`规则\n${name(lines.filter(Boolean).join('\n'))}\n\`\`\`\n` };
      }),
  );

const HEAD = `---
细则: random
标题: 随机细则
期间: 2026
考核对象: [甲类, 乙类]
部分:
  基本分: { 性质: 基本 }
  加分: { 性质: 加分, 至多: 30 }
  扣分: { 性质: 扣分, 至多: 加分 }
设定: { 基数: 1.5 }
---
## 第一条 计分

`;

/** A regulation of 1–6 rules over 50 units, with missing and not applicable facts. */
export const randomCase = (unitCount: number): fc.Arbitrary<RandomCase> =>
  fc
    .integer({ min: 1, max: 6 })
    .chain((size) => fc.tuple(...Array.from({ length: size }, (_, index) => written(index))))
    .chain((rules) => {
      const units = Array.from(
        { length: unitCount },
        (_, row): Unit => ({ id: `u${row}`, name: `单位${row}`, kind: row % 3 === 0 ? '乙类' : '甲类', group: '', superior: '' }),
      );
      const facts = rules.flatMap(({ rule: each, block }, index) =>
        each.facts.map((fact) => ({
          name: `事${index}${fact.suffix}`,
          rows: fc.array(fact.rows, { minLength: 5, maxLength: 5 }),
          mayDrop: block.includes('不适用'),
        })),
      );
      const palettes = fc.tuple(
        ...facts.map(({ rows, mayDrop }) => fc.tuple(rows, mayDrop ? fc.nat(9) : fc.constant(9), fc.nat(4), fc.integer({ min: 1, max: 4 }))),
      );
      return palettes.map((chosen): RandomCase => {
        const rows = units.flatMap(({ id }, row) =>
          facts.flatMap(({ name }, index) => {
            const [palette, dropped, shift, stride] = chosen[index] ?? [[], 9, 0, 1];
            if (row % 10 === dropped && dropped < 9) return [{ unit: id, fact: name, level: '', value: '不适用', date: '', note: '', row: 0 }];
            return (palette[(row * stride + shift) % 5] ?? []).map(
              ([level, value]): FactRow => ({ unit: id, fact: name, level, value, date: '', note: '', row: 0 }),
            );
          }),
        );
        return { text: HEAD + rules.map(({ block }) => block).join('\n'), units, rows };
      });
    });
