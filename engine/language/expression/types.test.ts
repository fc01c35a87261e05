import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expressions } from './arbitrary.test-helper.ts';
import { parseExpression } from './parse.ts';
import { checkTypes, type Scope, type ValueType } from './types.ts';

const GRADES = ['优秀', '合格', '不合格'];
const types: Record<string, ValueType> = {
  办结率: { kind: 'number' },
  超期: { kind: 'number' },
  达标: { kind: 'truth' },
  及时: { kind: 'truth' },
  评议等次: { kind: 'level', levels: GRADES },
  自评等次: { kind: 'level', levels: GRADES },
  星级: { kind: 'level', levels: ['五星', '四星'] },
  开业日: { kind: 'date' },
};
const scope: Scope = {
  lookup: (name) => types[name],
  recordFact: (name) => (name === '超期' ? { kind: 'event', levels: ['轻', '重'] } : name === '办结率' ? { kind: 'other', levels: [] } : undefined),
  rule: (id) => id === '第九条(四)',
  names: Object.keys(types),
  rules: ['第九条(四)'],
};
const check = (text: string) => {
  const parsed = parseExpression(text);
  if (!parsed.ok) throw new Error(parsed.problem.message);
  return checkTypes(parsed.expression, scope);
};

describe('types that fit', () => {
  it.each([
    ['满分 * 50%', 'number'],
    ['办结率 >= 95% 且 超期 = 0', 'truth'],
    ['评议等次 >= 合格', 'truth'],
    ["'合格' <= 评议等次", 'truth'],
    ['评议等次 = 自评等次', 'truth'],
    ['达标 = 是', 'truth'],
    ['非 达标 或 (及时)', 'truth'],
    ['若(达标, 评议等次, 自评等次)', 'level'],
    ['若(达标, 满分, 0)', 'number'],
    ['若(达标, 评议等次, 自评等次) = 优秀', 'truth'],
    ['开业日 < 2026-05-01', 'truth'],
    ["次数(超期, '重') + 月数(超期) + 得分(第九条(四))", 'number'],
    ['名次(办结率) + 单位数()', 'number'],
    ['四舍五入(办结率, 2)', 'number'],
    ["'甲'", 'text'],
  ])('%s is %s', (text, kind) => {
    const found = check(text);
    expect(found.problems).toEqual([]);
    expect(found.type?.kind).toBe(kind);
  });
});

describe('types that do not fit', () => {
  it.each([
    ['办结律 >= 1', 'unknown-name', '是否想写"办结率"'],
    ['达标且及时', 'unknown-name', '达标 且 及时'],
    ['非达标', 'unknown-name', '非 达标'],
    ['单位数 > 1', 'unknown-name', '单位数()'],
    ['评议等次 >= 良好', 'wrong-level', '优秀、合格、不合格'],
    ["评议等次 >= '良好'", 'wrong-level', '没有级别'],
    ['3 < 评议等次', 'wrong-level', '不是级别'],
    ['评议等次 = 星级', 'wrong-level', '级别与它不同'],
    ['超期 且 达标', 'needs-truth', '"超期"是次数，请写成 超期 >= 1'],
    ['非 办结率', 'needs-truth', '办结率 >= 1'],
    ['达标 且 评议等次', 'needs-truth', '评议等次 >= 优秀'],
    ['达标 + 1', 'needs-number', '若(达标, 1, 0)'],
    ['评议等次 * 2', 'needs-number', '若(评议等次 = 优秀, 1, 0)'],
    ["-'1'", 'needs-number', '不加引号'],
    ['均值(达标)', 'needs-number', '若(达标, 1, 0)'],
    ['若(达标, 1, 是)', 'branches-differ', '同一类'],
    ['若(超期, 1, 0)', 'needs-truth', '超期 >= 1'],
    ['达标 = 1', 'cannot-compare', '达标 = 是'],
    ["开业日 > '2026-05-01'", 'cannot-compare', '不加引号'],
    ["办结率 = '高'", 'cannot-compare', '不能比较'],
    ['达标 > 及时', 'no-order', '= 或 <>'],
    ['四舍五入(办结率, 超期)', 'bad-places', '整数'],
    ['四舍五入(办结率, -1)', 'bad-places', '整数'],
    ['次数(超其)', 'unknown-fact', '"超期"'],
    ['月数(办结率)', 'not-an-event', '直接写 办结率'],
    ['次数(超期, 中)', 'wrong-level', '轻、重'],
    ['得分(第九条(五))', 'unknown-rule', '第九条(四)'],
  ])('%s: %s', (text, code, advice) => {
    const { problems } = check(text);
    expect(problems.map((each) => each.code)).toEqual([code]);
    expect(problems[0]?.message).toContain(advice);
  });

  it('reports every problem once, at its place', () => {
    const text = '甲甲甲 + 达标 > 乙乙乙 且 超期';
    const { problems } = check(text);
    expect(problems.map(({ from, to }) => text.slice(from, to))).toEqual(['甲甲甲', '达标', '乙乙乙', '超期']);
  });

  it('answers for every tree', () => {
    fc.assert(
      fc.property(expressions, (e) => {
        const { type, problems } = checkTypes(e, scope);
        expect(type !== undefined || problems.length > 0).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});
