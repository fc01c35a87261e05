import type { Period, RelativeDay } from './regulation.ts';
import { map, text } from './shapes/combinators.ts';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const RANGE = /^(\S+)\s*(?:至|到|~|to)\s*(\S+)$/;

/** `2026-01-01 至 2026-12-31`, `2026`, or `年` where the assessment says which. */
export const period = map(text(), (written, node, report): Period | undefined => {
  if (written === '年' || written === 'year') return { from: undefined, to: undefined };
  if (/^\d{4}年?$/.test(written)) return { from: `${written.slice(0, 4)}-01-01`, to: `${written.slice(0, 4)}-12-31` };
  const [, from = '', to = ''] = RANGE.exec(written) ?? [];
  if (DAY.test(from) && DAY.test(to) && from <= to) return { from, to };
  report('not-a-period', '期间可写 2026、年，或 2026-01-01 至 2026-12-31', node.place);
  return undefined;
});

const RELATIVE = /^(上年|本年|次年|last|this|next)-(\d{1,2})-(\d{1,2})$/;
const YEARS: Readonly<Record<string, number>> = { 上年: -1, 本年: 0, 次年: 1, last: -1, this: 0, next: 1 };

function relativeDay(written: string): RelativeDay | undefined {
  const [, year = '', month, day] = RELATIVE.exec(written) ?? [];
  const years = YEARS[year];
  const [m, d] = [Number(month), Number(day)];
  return years === undefined || m < 1 || m > 12 || d < 1 || d > 31 ? undefined : { years, month: m, day: d };
}

/** `上年-12-01 至 本年-11-30`: the days that count for a fact, relative to the assessment's year. */
export const counted = map(text(), (written, node, report): { from: RelativeDay; to: RelativeDay } | undefined => {
  const [, first = '', last = ''] = RANGE.exec(written) ?? [];
  const [from, to] = [relativeDay(first), relativeDay(last)];
  if (from && to) return { from, to };
  report('not-a-window', '计入期应写成 上年-12-01 至 本年-11-30', node.place);
  return undefined;
});
