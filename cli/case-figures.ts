import {
  type computeIndicators,
  dayText,
  type Figure,
  INDICATORS,
  monthText,
  type Readings,
  SIGNS,
  type Span,
  type Suspicion,
  shownText,
} from '@kaocheng/casework';
import type { CaseRun } from './case-run.ts';
import type { Report } from './findings.ts';
import { painter, type Terminal } from './terminal.ts';
import { textTable } from './text-table.ts';

/** The figures of every unit and of all together. */
type Figures = ReturnType<typeof computeIndicators>;

/** For programs: figures as numbers, with what they were divided from. */
export function figuresJson(
  run: CaseRun,
  span: Span,
  readings: Readings,
  { units, all }: Figures,
  suspicions: readonly Suspicion[],
  findings: readonly Report[],
) {
  const values = (figures: readonly Figure[]) =>
    Object.fromEntries(
      figures.map(({ indicator, numerator, denominator, defined }) => {
        const scale = indicator.measure === '%' ? 100 : 1;
        const value = defined ? (numerator / denominator) * scale : null;
        return [indicator.name, indicator.denominator ? { value, numerator, denominator } : { value }];
      }),
    );
  return {
    asOf: dayText(span.asOf),
    cases: run.cases.rows,
    counted: run.cases.good,
    ratings: run.ratings,
    readings,
    indicators: INDICATORS.map(({ name, aliases, formula, source, measure }) => ({ name, aliases, formula, source, measure })),
    units: units.map(({ unit, figures }) => ({
      unit: run.catalogue.units[unit]?.id,
      kind: run.catalogue.units[unit]?.kind,
      values: values(figures),
    })),
    all: values(all.figures),
    suspicions: suspicions.map(({ sign, unit, service, count, among, message, examples }) => ({
      sign,
      unit: run.catalogue.units[unit]?.id,
      service: run.catalogue.services[service]?.code ?? null,
      count,
      among,
      message,
      examples,
    })),
    findings,
  };
}

const COLUMNS = [
  '收件',
  '办结',
  '按时办结率',
  '提前办结率',
  '现场办结率',
  '实际提速',
  '网办率',
  '群众满意率',
  '承诺时限缩短率',
  '入驻率',
  '办件抽查合格率',
  '超期办件',
  '差评',
];

/** For a terminal: a table, the readings in force, and what looks like false entry. */
export function figuresText(
  terminal: Terminal,
  run: CaseRun,
  span: Span,
  readings: Readings,
  { units, all }: Figures,
  suspicions: readonly Suspicion[],
): string {
  const paint = painter(terminal.colour.out);
  const shown = (figures: readonly Figure[]) => COLUMNS.map((name) => shownOf(figures, name));
  const table = textTable(
    [{ title: '单位', paint: (text) => paint('bold', text) }, ...COLUMNS.map((title) => ({ title, align: 'right' as const }))],
    [...units.map(({ unit, figures }) => [run.catalogue.units[unit]?.id ?? '', ...shown(figures)]), ['合计', ...shown(all.figures)]],
  );
  const months = span.from === 0 ? `${dayText(run.first)} 至 ${dayText(run.last)} 受理` : `${monthText(span.from)} 至 ${monthText(span.to)}`;
  const title = `${paint('bold', '办件指标')}：${units.length} 个单位，${run.cases.good.toLocaleString('en-US')} 件，${months}，统计到 ${dayText(span.asOf)}`;
  const chosen = INDICATORS.flatMap((indicator) => indicator.reading?.(readings) ?? []);
  const notes = paint('dim', `口径：按时办结率除以应办结；${chosen.join('；')}`);
  return [title, '', table, notes, ...signText(terminal, suspicions), ''].join('\n');
}

const shownOf = (figures: readonly Figure[], name: string): string => {
  const figure = figures.find(({ indicator }) => indicator.name === name);
  return figure ? shownText(figure) : '';
};

function signText(terminal: Terminal, suspicions: readonly Suspicion[]): string[] {
  if (suspicions.length === 0) return [];
  const paint = painter(terminal.colour.out);
  const bySign = SIGNS.flatMap(({ id, title, rule }) => {
    const own = suspicions.filter(({ sign }) => sign === id);
    if (own.length === 0) return [];
    const lines = own
      .slice(0, 10)
      .map(({ message, examples }) => `  ${message}${examples.length > 0 ? paint('dim', `（如 ${examples.slice(0, 2).join('、')}）`) : ''}`);
    const more = own.length > 10 ? [`  还有 ${own.length - 10} 处`] : [];
    return [`${paint('yellow', title)}${paint('dim', `：${rule}`)}`, ...lines, ...more];
  });
  return ['', `${paint('bold', '疑似虚假录入')}：${suspicions.length} 处，仅供督查核实，不影响得分`, ...bySign];
}
