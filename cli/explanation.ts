import type { UnitResult } from '@kaocheng/engine';
import {
  type Explanation,
  type Fraction,
  format,
  type PartExplanation,
  type Regulation,
  type RuleExplanation,
  sentence,
  sentences,
  showNumber,
} from '@kaocheng/engine';
import { painter } from './terminal.ts';
import { NATURE, unitText } from './words.ts';

/** What `explain` shows: one unit's derivation beside its published result. */
export interface Explained {
  readonly regulation: Regulation;
  readonly result: UnitResult;
  readonly explanation: Explanation;
  /** False where only some clauses were asked for. */
  readonly whole: boolean;
}

/** A node of the tree as printed: a line, and what stands under it. */
interface Node {
  readonly text: string;
  readonly children: readonly Node[];
}

const shown = (points: Fraction | undefined): string => (points ? `${showNumber(points)} 分` : '待定');

/** The derivation as a tree of Chinese lines. */
export function explanationText({ regulation, result, explanation, whole }: Explained, colour: boolean): string {
  const paint = painter(colour);
  const title =
    `${paint('bold', result.name)}${unitText(result, regulation)}  ${whole ? paint('bold', totalText(regulation, result)) : ''}`.trimEnd();
  const children = explanation.parts.map((part) => partNode(part, regulation, whole, paint));
  return [title, ...draw(whole ? [...children, ...placeNodes(result)] : children, '')].join('\n');
}

function totalText({ decimals }: Regulation, { total, lowest, highest }: UnitResult): string {
  if (total !== null) return `总分 ${total.toFixed(decimals)} 分`;
  return `总分待定${lowest === undefined || highest === undefined ? '' : `，在 ${lowest.toFixed(decimals)} 至 ${highest.toFixed(decimals)} 分之间`}`;
}

function partNode(
  { part, points, sum, cap, rules }: PartExplanation,
  regulation: Regulation,
  whole: boolean,
  paint: ReturnType<typeof painter>,
): Node {
  const nature = regulation.parts.find(({ name }) => name === part)?.nature ?? 'base';
  const limit =
    cap && (cap.reached ? `：各条合计 ${shown(sum)}，超过上限，按上限 ${showNumber(cap.limit)} 计` : `（上限 ${showNumber(cap.limit)}，未超）`);
  const kind = part === NATURE[nature] || part === `${NATURE[nature]}分` || nature === 'base' ? '' : `（${NATURE[nature]}）`;
  const text = whole ? `${paint('bold', `${part}${kind} ${shown(points)}`)}${limit ?? ''}` : paint('bold', `${part}${kind}`);
  return { text, children: rules.map((rule) => ruleNode(rule, paint)) };
}

function ruleNode({ clause, name, points, phrases, pending, readings }: RuleExplanation, paint: ReturnType<typeof painter>): Node {
  const head = `${[clause, name].filter(Boolean).join(' ')}  ${paint(points ? 'bold' : 'yellow', shown(points))}`;
  const told = phrases.some(({ say }) => say === 'pending');
  const why = [
    ...(phrases.length > 0 ? [sentences(phrases)] : []),
    ...(pending.length > 0 && !told ? [`待定：${pending.join('、')}尚未填报。`] : []),
    ...readings.map((reading) => paint('dim', `口径：${reading}`)),
  ];
  return { text: head, children: why.map((text) => ({ text, children: [] })) };
}

function placeNodes({ rank, rankOutOf, tier, selections, undecided, barredFrom, converted }: UnitResult): Node[] {
  const facts = [
    rank === null ? '' : `名次：${rankOutOf} 个单位中列第 ${rank}`,
    tier === null ? '' : `等次：${tier}`,
    selections.length > 0 ? `评选：${selections.join('、')}` : '',
    undecided.length > 0 ? `评选待定：${undecided.join('、')}（同分跨过名额线）` : '',
    barredFrom.length > 0 ? `取消资格：${barredFrom.join('、')}` : '',
    typeof converted === 'number' ? `折算：${converted} 分` : '',
  ];
  return facts.filter(Boolean).map((text) => ({ text, children: [] }));
}

function draw(nodes: readonly Node[], indent: string): string[] {
  return nodes.flatMap(({ text, children }, index) => {
    const last = index === nodes.length - 1;
    return [`${indent}${last ? '└─ ' : '├─ '}${text}`, ...draw(children, `${indent}${last ? '   ' : '│  '}`)];
  });
}

/** The same for programs: exact points as decimal text of up to 12 places, the published result as numbers. */
export function explanationJson({ regulation, result, explanation }: Explained) {
  const exact = (points: Fraction | undefined): string | null => (points ? format(points, 12) : null);
  const { clauses: _, ...published } = result;
  return {
    ...published,
    parts: explanation.parts.map(({ part, points, sum, cap, rules }) => ({
      part,
      nature: regulation.parts.find(({ name }) => name === part)?.nature ?? null,
      points: exact(points),
      sum: exact(sum),
      cap: cap ? { limit: exact(cap.limit), reached: cap.reached } : null,
      clauses: rules.map((rule) => ({
        clause: rule.clause,
        rule: rule.rule,
        name: rule.name,
        points: exact(rule.points),
        notApplicable: rule.notApplicable,
        pending: rule.pending,
        steps: rule.phrases.map(sentence),
        sentence: rule.phrases.length > 0 ? sentences(rule.phrases) : '',
        readings: rule.readings,
      })),
    })),
  };
}
