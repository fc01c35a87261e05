/** Dates, times and figures as Chinese offices write them. Days are `YYYY-MM-DD`; instants are ISO and shown in China's time, wherever the machine believes to be. */

const CHINA = 'Asia/Shanghai';
const clock = new Intl.DateTimeFormat('en-CA', { timeZone: CHINA, dateStyle: 'short', timeStyle: 'medium', hourCycle: 'h23' });
const grouped = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 4 });
const NONE = '—';

type Maybe<T> = T | null | undefined;

interface ChinaTime {
  readonly day: string;
  /** `14:30` */
  readonly minute: string;
  /** `14:30:05` */
  readonly second: string;
}

function inChina(instant: string | Date): ChinaTime {
  const part: Partial<Record<Intl.DateTimeFormatPartTypes, string>> = {};
  for (const { type, value } of clock.formatToParts(new Date(instant))) part[type] = value;
  const { year = '', month = '', day = '', hour = '', minute = '', second = '' } = part;
  return {
    day: `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`,
    minute: `${hour}:${minute}`,
    second: `${hour}:${minute}:${second}`,
  };
}

/** The day it is in China. */
export const today = (now: Date = new Date()): string => inChina(now).day;

/** 2026-03-05 → 2026年3月5日 */
export function showDay(day: Maybe<string>): string {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})/.exec(day ?? '') ?? [];
  return year ? `${year}年${Number(month)}月${Number(date)}日` : NONE;
}

/** 2026-03-05 → 3月5日, with the year where it is another one. */
export function showShortDay(day: Maybe<string>, now: Date = new Date()): string {
  const whole = showDay(day);
  return whole.startsWith(today(now).slice(0, 4)) ? whole.slice(5) : whole;
}

/** 3月1日至3月20日, 2027年1月4日至1月14日; 自3月1日起 where the end is open. */
export function showSpan(from: Maybe<string>, to: Maybe<string>, now?: Date): string {
  if (from && to) return `${showShortDay(from, now)}至${from.slice(0, 4) === to.slice(0, 4) ? showDay(to).slice(5) : showShortDay(to, now)}`;
  if (from) return `自${showShortDay(from, now)}起`;
  return to ? `至${showShortDay(to, now)}` : NONE;
}

/** 2026-03-05 14:30 */
export function showTime(instant: Maybe<string>): string {
  if (!instant) return NONE;
  const { day, minute } = inChina(instant);
  return `${day} ${minute}`;
}

/** 2026-03-05 14:30:05, where the order of things within a minute matters. */
export function showExactTime(instant: Maybe<string>): string {
  if (!instant) return NONE;
  const { day, second } = inChina(instant);
  return `${day} ${second}`;
}

/** 刚刚, 5 分钟前, 今天 14:30, 昨天 09:12, 3月5日 */
export function showAgo(instant: Maybe<string>, now: Date = new Date()): string {
  if (!instant) return NONE;
  const minutes = Math.floor((now.getTime() - new Date(instant).getTime()) / 60_000);
  if (minutes < 1) return '刚刚';
  if (minutes < 60) return `${minutes} 分钟前`;
  const { day, minute } = inChina(instant);
  const days = daysBetween(day, today(now));
  if (days === 0) return `今天 ${minute}`;
  return days === 1 ? `昨天 ${minute}` : showShortDay(day, now);
}

/** Whole days from one to another; negative backwards. */
export const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

/** 今天截止, 明天截止, 还有 3 天, 已过 2 天 */
export function showUntil(day: string, now: Date = new Date()): string {
  const days = daysBetween(today(now), day);
  if (days === 0) return '今天截止';
  if (days === 1) return '明天截止';
  return days > 0 ? `还有 ${days} 天` : `已过 ${-days} 天`;
}

/** Points keep the digits that the engine gave: 12.50 → 12.50 分. */
export const showPoints = (points: Maybe<string | number>): string =>
  points === null || points === undefined || points === '' ? NONE : `${points} 分`;

/** 12345.6 → 12,345.6 */
export const showFigure = (figure: Maybe<number>): string => (figure === null || figure === undefined ? NONE : grouped.format(figure));

/** 1536 → 1.5 KB */
export function showSize(bytes: number): string {
  const units = ['B', 'KB', 'MB', 'GB'];
  const step = bytes < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log2(bytes) / 10));
  const size = bytes / 1024 ** step;
  return `${size >= 10 || step === 0 ? Math.round(size) : size.toFixed(1)} ${units[step]}`;
}
