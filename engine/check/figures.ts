import type { Finding } from '../finding.ts';
import { walk } from '../language/expression/references.ts';
import type { Clause, Regulation, Rule } from '../language/regulation.ts';
import * as F from '../number/fraction.ts';
import { type Check, type CheckContext, finding, ruleTitle } from './check.ts';
import { clauseText, explained } from './clause-text.ts';
import { expressionsOf, placeIn, usesOf } from './expressions.ts';
import { type FrontFigure, frontFigures } from './front-figures.ts';
import { figuresIn, type TextFigure } from './text-figures.ts';

/** The text says 0.5, the rule says 0.6: figures of a clause against those of the rules that stand under it, both ways. */
export const figures: Check = {
  name: '条文与规则的数字',
  codes: ['figure-mismatch', 'figure-not-in-rule', 'figure-not-in-text'],
  run(regulation, context) {
    const front = frontFigures(regulation);
    const reading = regulation.readings.flatMap((each) => figuresIn(each.text));
    const prose = [...front, ...regulation.rules.flatMap((rule) => ruleFigures(rule, regulation, context))];
    const scoring = new Set(regulation.rules.map((rule) => rule.clauseIndex));
    return [
      ...[...scoring].filter((index) => index >= 0).flatMap((index) => clauseFigures(regulation, index, front, context)),
      ...frontMissing(regulation, front, reading),
      ...regulation.clauses.flatMap((clause, index) => (scoring.has(index) ? [] : proseFigures(clause, prose, reading, regulation))),
    ];
  },
};

/** A figure that a rule states. `firm` ones must stand in the text; the others only may. */
interface RuleFigure {
  readonly value: F.Fraction;
  readonly percent: boolean;
  readonly firm: boolean;
  readonly rule: Rule;
  readonly path: string;
}

type Stated = Pick<RuleFigure, 'value' | 'percent'>;

/** Methods where a person judges: percentages and counts in the text are what to look at, not arithmetic. */
const JUDGED = new Set(['judge', 'award', 'panel']);

function ruleFigures(rule: Rule, regulation: Regulation, { methods, extents }: CheckContext): RuleFigure[] {
  const all: RuleFigure[] = [];
  const put = (value: F.Fraction | undefined, percent: boolean, firm: boolean, path: string) => {
    if (value) all.push({ value: value.num < 0n ? F.neg(value) : value, percent, firm, rule, path });
  };
  const settings = new Map(regulation.settings.map((setting) => [setting.name, setting]));
  for (const { value, percent, path } of usesOf(rule, methods).figures) put(value, percent, true, path);
  for (const full of rule.full?.values() ?? []) put(extents.constant(full.value), false, true, 'points');
  for (const { expression, place } of expressionsOf(rule, methods)) {
    const path = [...rule.places].find(([, each]) => each.offset === place.offset)?.[0] ?? '';
    for (const node of walk(expression)) {
      if (node.kind === 'number') put(node.value, node.percent, path === 'atMost' || path === 'atLeast', path);
      const setting = node.kind === 'name' ? settings.get(node.name) : undefined;
      if (setting) put(setting.value, setting.percent, false, path);
    }
  }
  for (const { atMost } of rule.periods) put(atMost, false, true, 'byPeriod');
  if (rule.notApplicable.then.kind === 'share') put(rule.notApplicable.then.of, true, false, 'notApplicable');
  return all;
}

const same = (figure: TextFigure, value: F.Fraction, percent: boolean): boolean =>
  F.equal(figure.value, value) ||
  (figure.percent !== percent && F.equal(F.mul(figure.value, F.fraction(100n)), value)) ||
  (percent && !figure.percent && F.equal(figure.value, F.mul(value, F.fraction(100n))));

const must = (role: TextFigure['role'], judged: boolean): boolean => role === 'points' || (!judged && (role === 'share' || role === 'threshold'));
const shownValue = (value: F.Fraction, percent: boolean): string => (percent ? `${F.format(F.mul(value, F.fraction(100n)))}%` : F.format(value));

function clauseFigures(regulation: Regulation, index: number, front: readonly FrontFigure[], context: CheckContext): Finding[] {
  const clause = regulation.clauses[index] as Clause;
  const rules = regulation.rules.filter((rule) => rule.clauseIndex === index);
  const judged = rules.some((rule) => JUDGED.has(rule.method));
  const own = figuresIn(`${clause.title}\n${clause.text}`);
  if (own.length === 0 && clause.text.trim() === '' && clause.points === undefined) return [];
  const wanted = rules.flatMap((rule) => ruleFigures(rule, regulation, context));
  const around = figuresIn(clauseText(regulation, index));
  const declared: TextFigure[] = clause.points ? [{ value: clause.points, percent: false, text: F.format(clause.points), role: 'mention' }] : [];
  const read = explained(regulation, index, rules);
  const reading = figuresIn(read.text);
  const met = (figure: TextFigure) =>
    [...wanted, ...front].some(({ value, percent }) => same(figure, value, percent)) ||
    [...reading, ...declared].some(({ value }) => F.equal(value, figure.value));
  const missing = own.filter((figure) => must(figure.role, judged) && !isPlainZero(figure) && !met(figure));
  const extra = read.any ? [] : unwritten(wanted, [...own, ...around, ...declared]);
  return paired(clause, missing, extra);
}

/** 0 分 and 100% say nothing that a rule would have to repeat. */
const isPlainZero = ({ value, role }: TextFigure): boolean => value.num === 0n || (role === 'share' && F.equal(value, F.ONE));

/** Figures of rules that the text does not have; 0, 1, all and half go without saying. */
function unwritten(wanted: readonly RuleFigure[], text: readonly TextFigure[]): RuleFigure[] {
  const silent = (figure: RuleFigure) => figure.value.num === 0n || F.equal(figure.value, F.ONE) || !figure.firm;
  const found = wanted.filter((figure) => !silent(figure) && !text.some((each) => same(each, figure.value, figure.percent)));
  return found.filter((figure, at) => found.findIndex((each) => F.equal(each.value, figure.value) && each.percent === figure.percent) === at);
}

function paired(clause: Clause, missing: readonly TextFigure[], extra: readonly RuleFigure[]): Finding[] {
  const found: Finding[] = [];
  const left = [...extra];
  for (const figure of missing) {
    const at = left.findIndex((each) => each.percent === figure.percent);
    const other = at >= 0 ? left.splice(at, 1)[0] : undefined;
    if (other) {
      const message = `条文写"${figure.text}"，规则${ruleTitle(other.rule)}写 ${shownValue(other.value, other.percent)}，两者不一致；请按条文改规则，或改正条文`;
      found.push(finding('error', 'figure-mismatch', placeIn(other.rule, other.path), message, clause.number));
    } else {
      found.push(
        finding(
          'warning',
          'figure-not-in-rule',
          clause.place,
          `条文中的"${figure.text}"在规则里没有用到；请补进规则，若不影响计分请写一条口径说明`,
          clause.number,
        ),
      );
    }
  }
  for (const { rule, value, percent, path } of left)
    found.push(
      finding(
        'warning',
        'figure-not-in-text',
        placeIn(rule, path),
        `规则${ruleTitle(rule)}中的 ${shownValue(value, percent)} 在条文里找不到；请核对是否写错，若属对条文的理解请写一条口径说明`,
        clause.number,
      ),
    );
  return found;
}

/** Caps, full marks, tiers and quotas of the front matter that no clause mentions. */
function frontMissing(regulation: Regulation, front: readonly FrontFigure[], reading: readonly TextFigure[]): Finding[] {
  const text = regulation.clauses.flatMap((clause) => figuresIn(`${clause.title}\n${clause.text}`));
  if (text.length === 0) return [];
  const declared = regulation.clauses.flatMap((clause) => (clause.points ? [clause.points] : []));
  const known = [...text, ...reading];
  return front
    .filter(
      (figure) =>
        figure.firm &&
        figure.value.num !== 0n &&
        !known.some((each) => same(each, figure.value, figure.percent)) &&
        !declared.some((each) => F.equal(each, figure.value)),
    )
    .map((figure) =>
      finding(
        'warning',
        'figure-not-in-text',
        figure.place,
        `${figure.role}的 ${shownValue(figure.value, figure.percent)} 在条文里找不到；请核对是否写错，若条文没有规定请写一条口径说明`,
      ),
    );
}

const FRONT_WORDS = ['满分', '总分', '基本分', '加分', '扣分', '减分', '名额', '比例', '等次'];

/** Figures in clauses without rules that speak of parts, tiers or quotas: the front matter must have them. */
function proseFigures(clause: Clause, used: readonly Stated[], reading: readonly TextFigure[], regulation: Regulation): Finding[] {
  const names = [...regulation.parts, ...regulation.tiers, ...regulation.selections].map((each) => each.name);
  if (![...names, ...FRONT_WORDS].some((word) => clause.text.includes(word))) return [];
  const found: Finding[] = [];
  for (const figure of figuresIn(clause.text)) {
    if ((figure.role !== 'points' && figure.role !== 'share') || isPlainZero(figure)) continue;
    const met = used.some(({ value, percent }) => same(figure, value, percent)) || reading.some(({ value }) => F.equal(value, figure.value));
    const declared = regulation.clauses.some(({ points }) => points && F.equal(points, figure.value));
    if (!met && !declared)
      found.push(
        finding(
          'warning',
          'figure-not-in-rule',
          clause.place,
          `条文中的"${figure.text}"在文件开头和各规则里都没有用到；请核对部分的上限、等次或名额，若不影响计分请写一条口径说明`,
          clause.number,
        ),
      );
  }
  return found;
}
