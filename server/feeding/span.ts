import { dayOf, dayText, monthOf, parseMoment, type Span } from '@kaocheng/casework';

/** Why nothing can be computed for a period. */
export const UNFIT = {
  'not-whole-months': '办件指标按月统计，考核期间要从一个月的第一天到一个月的最后一天；这个考核的系统指标请人工填写或用 Excel 上传',
  'not-begun': '考核期间还没有开始，开始后的第二天起自动计算',
} as const;
export type Unfit = keyof typeof UNFIT;

/**
 * The months of an assessment's period, as of the last of its days that is over: a case that is due today is not late before the day is.
 * @param today in China
 */
export function spanOf({ periodFrom, periodTo }: { readonly periodFrom: string; readonly periodTo: string }, today: string): Span | Unfit {
  const [first, last] = [dayOf(parseMoment(periodFrom)), dayOf(parseMoment(periodTo))];
  if (!periodFrom.endsWith('-01') || !dayText(last + 1).endsWith('-01')) return 'not-whole-months';
  const asOf = Math.min(last, dayOf(parseMoment(today)) - 1);
  if (asOf < first) return 'not-begun';
  return { from: monthOf(parseMoment(periodFrom)), to: monthOf(parseMoment(periodTo)), asOf };
}
