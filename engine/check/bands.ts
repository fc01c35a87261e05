import type { Finding, Place } from '../finding.ts';
import type { Expression } from '../language/expression/ast.ts';
import type { Regulation, Rule } from '../language/regulation.ts';
import type { Band as Written } from '../methods/bands.ts';
import * as F from '../number/fraction.ts';
import { type Check, type CheckContext, finding, ruleTitle } from './check.ts';
import { usesOf } from './expressions.ts';
import { truthOf } from './interval.ts';
import { pointTester, type SamplePoint, samplePoints } from './samples.ts';

/** Bands of a rule: values that no band takes in, bands that earlier ones swallow, bands of one fact that overlap. */
export const bands: Check = {
  name: '分档条件',
  codes: ['band-gap', 'band-overlap', 'band-never-reached', 'band-always'],
  run: (regulation, context) => regulation.rules.flatMap((rule) => (rule.method === 'bands' ? checkBands(rule, regulation, context) : [])),
};

interface Band {
  readonly when: Expression;
  readonly place: Place;
}

function checkBands(rule: Rule, regulation: Regulation, context: CheckContext): Finding[] {
  const list: Band[] = usesOf(rule, context.methods)
    .expressions.filter(({ expects }) => expects === 'truth')
    .map(({ expression, place }) => ({ when: expression, place }));
  const otherwise = endsOpen(rule, list.length);
  const points = samplePoints(
    list.map(({ when }) => when),
    regulation,
  );
  if (!points) return constants(rule, list, context);
  const found: Finding[] = [];
  const holds = pointTester(regulation);
  const sets = list.map(({ when }) => new Set(points.filter((point) => holds(when, point))));
  const taken = new Set<SamplePoint>();
  const put = (severity: 'error' | 'warning', code: string, at: number, message: string) =>
    found.push(finding(severity, code, list[at]?.place ?? rule.place, `${ruleTitle(rule)}${message}`, rule.clause));
  sets.forEach((own, index) => {
    const fresh = [...own].filter((point) => !taken.has(point));
    if (own.size === 0) put('error', 'band-never-reached', index, `第 ${index + 1} 档的条件永远不成立；请改正条件`);
    else if (fresh.length === 0)
      put(
        'error',
        'band-never-reached',
        index,
        `第 ${index + 1} 档永远轮不到：它的情形都已归前面的档（例如${shown([...own][0], regulation)}归第 ${sets.findIndex((set) => set.has([...own][0] as SamplePoint)) + 1} 档）；请把条件严的档放在前面`,
      );
    for (const point of own) taken.add(point);
  });
  if (new Set(points.flatMap(({ values }) => [...values.keys()])).size === 1) found.push(...overlaps(rule, list, sets, regulation));
  const left = points.filter((point) => !taken.has(point));
  if (!otherwise && left.length > 0)
    put(
      'error',
      'band-gap',
      list.length - 1,
      `有情形不属于任何一档：例如${shown(left[Math.floor(left.length / 2)], regulation)}；请补一档，或在最后写"其余: 0"`,
    );
  if (otherwise && left.length === 0 && points.length > 0)
    found.push(
      finding(
        'warning',
        'band-never-reached',
        list.at(-1)?.place ?? rule.place,
        `${ruleTitle(rule)}的"其余"永远轮不到：前面各档已包括所有情形；请核对条件`,
        rule.clause,
      ),
    );
  return found;
}

/** Bands of one fact of which neither lies inside the other: the shared value goes to the first. */
function overlaps(rule: Rule, list: readonly Band[], sets: readonly ReadonlySet<SamplePoint>[], regulation: Regulation): Finding[] {
  const found: Finding[] = [];
  sets.forEach((own, index) => {
    sets.slice(index + 1).forEach((other, offset) => {
      const shared = [...own].filter((point) => other.has(point));
      const later = index + 1 + offset;
      if (shared.length === 0 || shared.length === own.size || shared.length === other.size) return;
      found.push(
        finding(
          'warning',
          'band-overlap',
          list[later]?.place ?? rule.place,
          `${ruleTitle(rule)}第 ${index + 1} 档和第 ${later + 1} 档重叠：${shown(shared[0], regulation)}两档都符合，现按第 ${index + 1} 档计；请把其中一个条件改为不含此数`,
          rule.clause,
        ),
      );
    });
  });
  return found;
}

/** Conditions too rich to try point by point: at least those that never or always hold. */
function constants(rule: Rule, list: readonly Band[], { extents }: CheckContext): Finding[] {
  return list.flatMap(({ when, place }, index) => {
    const holds = truthOf(when, extents.known);
    if (holds === false)
      return [finding('error', 'band-never-reached', place, `${ruleTitle(rule)}第 ${index + 1} 档的条件永远不成立；请改正条件`, rule.clause)];
    return holds === true && index < list.length - 1
      ? [finding('warning', 'band-always', place, `${ruleTitle(rule)}第 ${index + 1} 档的条件永远成立，后面的档都轮不到；请改正条件`, rule.clause)]
      : [];
  });
}

/** Whether the last band is 其余: more bands than conditions. */
function endsOpen(rule: Rule, conditions: number): boolean {
  const { value } = rule.spec as { readonly value: readonly Written[] };
  return value.length > conditions;
}

function shown(point: SamplePoint | undefined, regulation: Regulation): string {
  const terms = [...(point?.values ?? [])].map(([name, value]) => {
    const fact = regulation.facts.find((each) => each.name === name);
    if (fact?.kind === 'choice') return `${name}为${fact.levels[Number(value.num)] ?? ''}`;
    if (fact?.kind === 'yes-no') return `${name}为${value.num === 0n ? '否' : '是'}`;
    return `${name} = ${fact?.percent ? `${F.format(F.mul(value, F.fraction(100n)))}%` : F.format(value)}`;
  });
  return `"${terms.join('、')}"`;
}
