import type { Finding, Place } from '../finding.ts';
import { isKeyword } from '../language/keywords.ts';
import type { Regulation } from '../language/regulation.ts';
import { nearest } from '../language/shapes/nearest.ts';
import { type Check, finding } from './check.ts';
import { usesOf } from './expressions.ts';

/** Parts, unit kinds, groups, selections, rules and facts that are named outside expressions must exist, and only once. */
export const references: Check = {
  name: '名称有无着落',
  codes: [
    'unknown-part',
    'unknown-audience',
    'unknown-selection',
    'unknown-move',
    'unknown-fact',
    'unknown-except',
    'duplicate-rule',
    'duplicate-fact',
    'unknown-tie-break',
    'name-clash',
  ],
  run: (regulation, { methods }) => {
    const found: Finding[] = [];
    const put = (code: string, what: string, name: string, known: readonly string[], place: Place, clause?: string) => {
      const close = nearest(name, known);
      const advice = close ? `是否想写"${close}"？` : known.length > 0 ? `可用的有：${known.join('、')}` : '请先在文件开头声明';
      found.push(finding('error', code, place, `没有${what}"${name}"，${advice}`, clause));
    };
    const parts = regulation.parts.map((part) => part.name);
    const audiences = [...regulation.unitKinds, ...regulation.groups.map((group) => group.name)];
    const selections = regulation.selections.map((selection) => selection.name);
    const rules = regulation.rules.map((rule) => rule.id);
    const facts = regulation.facts.map((fact) => fact.name);
    const audience = (keys: Iterable<string>, place: Place, clause?: string) => {
      for (const key of keys)
        if (key !== '' && !audiences.includes(key)) put('unknown-audience', '考核对象类型或分组', key, audiences, place, clause);
    };
    for (const rule of regulation.rules) {
      const at = (key: string) => rule.places.get(key) ?? rule.place;
      if (!parts.includes(rule.part)) put('unknown-part', '部分', rule.part, parts, at('addsTo'), rule.clause);
      audience(rule.appliesTo, at('appliesTo'), rule.clause);
      audience(rule.full?.keys() ?? [], at('points'), rule.clause);
      for (const { barsFrom, zeroes, when } of rule.vetoes) {
        if (barsFrom && barsFrom !== '*' && !selections.includes(barsFrom))
          put('unknown-selection', '评选', barsFrom, selections, when.place, rule.clause);
        if (zeroes && zeroes !== 'rule' && zeroes !== 'total' && !parts.includes(zeroes))
          put('unknown-part', '部分', zeroes, ['本项', '总分', ...parts], when.place, rule.clause);
      }
      const { then } = rule.notApplicable;
      if (then.kind === 'move' && !rules.includes(then.to)) put('unknown-move', '规则', then.to, rules, at('notApplicable'), rule.clause);
      for (const fact of new Set(usesOf(rule, methods).facts))
        if (!facts.includes(fact)) put('unknown-fact', '事实', fact, facts, at('facts'), rule.clause);
    }
    for (const part of regulation.parts) audience(part.full?.keys() ?? [], part.place);
    audience(regulation.full?.keys() ?? [], regulation.total.place);
    for (const { part } of regulation.ranking.tieBreaks)
      if (!parts.includes(part) && !isKeyword(part, 'total')) put('unknown-tie-break', '部分', part, parts, regulation.total.place);
    for (const fact of regulation.facts)
      for (const other of fact.except) if (!facts.includes(other)) put('unknown-except', '事实', other, facts, fact.place, fact.clause);
    return [...found, ...twice(regulation)];
  },
};

/** The same id or name declared twice, or one name for two things of an expression. */
function twice({ rules, facts, settings, parts }: Regulation): Finding[] {
  const found: Finding[] = [];
  const again = <T>(items: readonly T[], name: (item: T) => string, then: (item: T, first: T) => void) => {
    const first = new Map<string, T>();
    for (const item of items) {
      const before = first.get(name(item));
      if (before) then(item, before);
      else first.set(name(item), item);
    }
  };
  again(
    rules,
    (rule) => rule.id,
    (rule, before) =>
      found.push(
        finding('error', 'duplicate-rule', rule.place, `标识"${rule.id}"已用于第 ${before.place.line} 行的规则；请用"标识"另起一个`, rule.clause),
      ),
  );
  again(
    facts,
    (fact) => fact.name,
    (fact, before) =>
      found.push(
        finding(
          'error',
          'duplicate-fact',
          fact.place,
          `事实"${fact.name}"已在第 ${before.place.line} 行声明；一个事实只声明一次，别的规则可直接用它`,
          fact.clause,
        ),
      ),
  );
  again(
    [
      ...settings.map(({ name, place }) => ({ name, place, what: '设定' })),
      ...parts.map(({ name, place }) => ({ name, place, what: '部分' })),
      ...facts.map(({ name, place }) => ({ name, place, what: '事实' })),
    ],
    (item) => item.name,
    (item, before) => {
      if (item.what !== before.what)
        found.push(finding('error', 'name-clash', item.place, `"${item.name}"既是${before.what}又是${item.what}；请改一个名称，以免算式混淆`));
    },
  );
  return found;
}
