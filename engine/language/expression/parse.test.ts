import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bare, expressions } from './arbitrary.test-helper.ts';
import { parseExpression } from './parse.ts';
import { printExpression } from './print.ts';
import { childrenOf } from './references.ts';

const printed = (text: string): string => {
  const parsed = parseExpression(text);
  return parsed.ok ? printExpression(parsed.expression) : `✗ ${parsed.problem.code}`;
};
const problem = (text: string) => {
  const parsed = parseExpression(text);
  if (parsed.ok) throw new Error(`parsed: ${printExpression(parsed.expression)}`);
  return parsed.problem;
};

describe('reading', () => {
  it.each([
    ['1+2*3', '1 + 2 * 3'],
    ['(1＋2)×３÷４', '(1 + 2) * 3 / 4'],
    ['10 - (2 - 1)', '10 - (2 - 1)'],
    ['10 - 2 - 1', '10 - 2 - 1'],
    ['-x * -5', '-x * -5'],
    ['-(5)', '-(5)'],
    ['+2', '2'],
    ['98％', '98%'],
    ['0.50', '0.5'],
    ['12．5%', '12.5%'],
    ['甲 且 乙 或 非 丙', '甲 且 乙 或 非 丙'],
    ['甲 and (乙 OR not 丙)', '甲 且 (乙 或 非 丙)'],
    ['甲 并且 乙 或者 不是 丙', '甲 且 乙 或 非 丙'],
    ['(甲=1)且(乙=2)', '甲 = 1 且 乙 = 2'],
    ['是否达标 = 是', '是否达标 = 是'],
    ['或有事项 > 0 且 非税收入 > 0', '或有事项 > 0 且 非税收入 > 0'],
    ['a == 1', 'a = 1'],
    ['a ≠ 1', 'a <> 1'],
    ['a != 1', 'a <> 1'],
    ['a ≥ 1', 'a >= 1'],
    ['a＞＝1', 'a >= 1'],
    ['a ≤ 1', 'a <= 1'],
    ['名次 = 1', '名次 = 1'],
    ['名次（得分（publications））', '名次(得分(publications))'],
    ['得分(第九条（四）)', '得分(第九条(四))'],
    ['得分(「第九条(四)」) + points of (a-b)', '得分(第九条(四)) + 得分(a-b)'],
    ['若（甲 >= 60%，1、0）', '若(甲 >= 60%, 1, 0)'],
    ['if(yes; full, 满分)', '若(是, 满分, 满分)'],
    ["count of(刊物发表, '省级')", "次数(刊物发表, '省级')"],
    ['次数(刊物发表、省级)', "次数(刊物发表, '省级')"],
    ['months running(通报) + 月数(通报)', '连续月数(通报) + 月数(通报)'],
    ['「12345热线」 / 「办件量(件)」', '「12345热线」 / 「办件量(件)」'],
    ['「办结率」', '办结率'],
    ['「满分」 + 满分', '「满分」 + 满分'],
    ['“合格” = ‘合格’', "'合格' = '合格'"],
    ['日期 >= 2026-05-01', '日期 >= 2026-05-01'],
    ['2026 - 5', '2026 - 5'],
    ['满分 * (x - 最小(x)) / (最大(x) - 最小(x))', '满分 * (x - 最小(x)) / (最大(x) - 最小(x))'],
    ['peers() > 单位数(x)', '单位数() > 单位数(x)'],
    ['\n 甲\n + 乙　', '甲 + 乙'],
  ])('%s → %s', (text, expected) => expect(printed(text)).toBe(expected));

  it('spans cover what was written, brackets included', () => {
    const parsed = parseExpression(' (甲 + 1) × 2 ');
    if (!parsed.ok) throw new Error('refused');
    expect(parsed.expression.span).toEqual({ from: 1, to: 12 });
    expect(childrenOf(parsed.expression)[0]?.span).toEqual({ from: 2, to: 7 });
  });

  it('gives back every tree that it prints', () => {
    fc.assert(
      fc.property(expressions, (e) => {
        const text = printExpression(e);
        fc.pre(text.length <= 2000);
        const parsed = parseExpression(text);
        expect(parsed.ok ? bare(parsed.expression) : [text, parsed.problem]).toEqual(bare(e));
      }),
      { numRuns: 3000 },
    );
  });

  it('never throws, and every problem lies in the text', () => {
    const piece = fc.constantFrom(
      '甲',
      '1',
      ' ',
      '(',
      ')',
      '）',
      ',',
      '+',
      '-',
      '且',
      '非',
      ' 或 ',
      '满分',
      '>=',
      '<',
      "'",
      '「',
      '」',
      '次数(',
      '得分(',
      '%',
      '.',
      '2026-',
      '𠮷',
      '\ud800',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(piece).map((all) => all.join('')),
        ),
        (text) => {
          const parsed = parseExpression(text);
          if (parsed.ok) return;
          expect(parsed.problem.from).toBeGreaterThanOrEqual(0);
          expect(parsed.problem.to).toBeLessThanOrEqual(text.length);
          expect(parsed.problem.from).toBeLessThanOrEqual(parsed.problem.to);
          expect(parsed.problem.message).toMatch(/\p{Script=Han}/u);
        },
      ),
      { numRuns: 3000 },
    );
  });
});

describe('refusing', () => {
  it.each([
    ['', 'empty', '请写一个'],
    ['  ', 'empty', '请写一个'],
    ['1 < x < 3', 'chained-comparison', '1 < x 且 x < 3'],
    ['a = b = (c)', 'chained-comparison', 'a = b 且 b = (c)'],
    ['a && b', 'unknown-sign', '且'],
    ['a || b', 'unknown-sign', '或'],
    ['!a', 'unknown-sign', '非'],
    ['a => 1', 'unknown-sign', '>='],
    ['2 ^ 3', 'unknown-sign', '连乘'],
    ['[a]', 'unknown-sign', '圆括号'],
    ['5 %', 'unknown-sign', '紧跟'],
    ['较晓(1, 2)', 'unknown-function', '"较小"'],
    ['rnd(1, 2)', 'unknown-function', '"round"'],
    ['办件总量与其他(件)', 'unknown-function', '「办件总量与其他(…)」'],
    ['(a + 1', 'unbalanced', '补上 )'],
    ['a + 1)', 'unbalanced', '多了一个'],
    ['较小(1, 2', 'unbalanced', '补上 )'],
    ['得分(a', 'unbalanced', '补上 )'],
    ['较小(1)', 'wrong-argument-count', '至少 2'],
    ['四舍五入(1)', 'wrong-argument-count', '四舍五入(数, 小数位数)'],
    ['最小(a, b)', 'wrong-argument-count', '较小(甲, 乙)'],
    ['得分()', 'wrong-argument-count', '得分(规则标识)'],
    ['次数()', 'wrong-argument-count', '1 或 2'],
    ['月数(a, b)', 'wrong-argument-count', '1 个'],
    ['月数(a + b)', 'not-a-fact', '不能是算式'],
    ['得分(a, b)', 'not-a-rule', '一条规则'],
    ['1 +', 'incomplete', '没有写完'],
    ['* 2', 'missing-value', '前面缺少'],
    ['()', 'unbalanced', '多了一个'],
    ['1,000', 'misplaced-comma', '千分位'],
    ['a b', 'missing-operator', '「a b」'],
    ['a 是', 'missing-operator', '运算符'],
    ['投诉 >= 1且 超期 >= 1', 'word-needs-space', '1 且'],
    ['a >= b 且c', 'word-needs-space', '且 c'],
    ['甲且 乙', 'word-needs-space', '甲 且'],
    ['达标且(及时)', 'unknown-function', '达标 且 (…)'],
    ['3或有事项', 'word-needs-space', '3 或 有事项'],
    ['x 不是 y', 'misplaced-not', '<>'],
    ['a = 非 b', 'misplaced-not', '非 (甲 = 乙)'],
    ['12345热线', 'name-starts-with-digit', '「12345热线」'],
    ['2026-5-1', 'bad-date', '2026-05-01'],
    ['2026-02-30', 'bad-date', '不是日期'],
    ['1.', 'bad-number', '0.5'],
    ['.5', 'unknown-sign', '0.5'],
    ['1e3', 'name-starts-with-digit', '数字后面'],
    ["'合格", 'unclosed-quote', '补上'],
    ['「」', 'empty-name', '名称'],
  ])('%s: %s', (text, code, advice) => {
    const found = problem(text);
    expect(found).toMatchObject({ code });
    expect(found.message).toContain(advice);
  });

  it('holds against hostile input', () => {
    expect(problem('('.repeat(1500)).code).toBe('too-deep');
    expect(problem('-'.repeat(1500)).code).toBe('too-deep');
    expect(problem('非 '.repeat(600)).code).toBe('too-deep');
    expect(problem('较小('.repeat(400)).code).toBe('too-deep');
    expect(problem('1'.repeat(2001)).code).toBe('too-long');
    expect(parseExpression(`${'('.repeat(99)}1${')'.repeat(99)}`).ok).toBe(true);
    expect(printed(Array(990).fill('1').join('+'))).toContain('1 + 1');
    expect(parseExpression('9'.repeat(2000)).ok).toBe(true);
  });
});
