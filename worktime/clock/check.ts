import { FIRST_YEAR, LAST_YEAR } from '../day.ts';
import { formatInstant, type Instant, isInstant } from '../instant.ts';
import { type Problem, problem } from '../problem.ts';
import type { CaseTimes, LimitUnit } from './case.ts';

/** The longest limit that is believed, in each unit: ten years of working time. */
const LONGEST: Readonly<Record<LimitUnit, number>> = { 'working days': 2500, 'calendar days': 3650, hours: 20_000 };

const UNIT_NAMES: Readonly<Record<LimitUnit, string>> = { 'working days': '工作日', 'calendar days': '自然日', hours: '小时' };

/** Whether `checkCase` would find nothing, without building anything: nearly every case is sound, and there are millions. */
export function isSound({ accepted, closed, delivered, supervised, stops, extensions, limit }: CaseTimes, now: Instant): boolean {
  if (!isInstant(accepted) || !isInstant(now) || accepted > now || !isAmount(limit.amount, limit.unit)) return false;
  const end = closed ?? now;
  if (!isInstant(end) || end < accepted || end > now) return false;
  if (delivered !== undefined && (closed === undefined || !isInstant(delivered) || delivered < closed || delivered > now)) return false;
  if (supervised !== undefined && (!isInstant(supervised) || supervised < accepted)) return false;
  if (stops) {
    for (const { from, to } of stops) {
      if (!isInstant(from) || from < accepted || (closed !== undefined && from > closed) || (to !== undefined && (!isInstant(to) || to < from)))
        return false;
    }
  }
  if (extensions) {
    for (const { asked, amount } of extensions) {
      if (!isInstant(asked) || asked < accepted || (closed !== undefined && asked > closed) || !isAmount(amount, limit.unit)) return false;
    }
  }
  return true;
}

const isAmount = (amount: number, unit: LimitUnit): boolean =>
  amount >= 0 && amount <= LONGEST[unit] && (unit === 'hours' || Number.isInteger(amount * 2));

/** What is wrong with the moments of a case: no moments, a clock running backwards, a limit that is none. Empty when all is well. */
export function checkCase(times: CaseTimes, now: Instant): Problem[] {
  const problems: Problem[] = [];
  const { accepted, closed, delivered, supervised, stops = [], extensions = [] } = times;
  const isMoment = (moment: Instant, name: string, field: string): boolean => {
    if (isInstant(moment)) return true;
    problems.push(problem('out-of-range', `${name}不是 ${FIRST_YEAR} 年至 ${LAST_YEAR} 年之间的时刻`, field));
    return false;
  };
  /** Two moments, the earlier first. Moments that are missing or none are not compared. */
  const inOrder = (early: Instant | undefined, earlyName: string, late: Instant | undefined, lateName: string, field: string): void => {
    if (early === undefined || late === undefined || !isInstant(early) || !isInstant(late) || early <= late) return;
    problems.push(
      problem('backwards', `${lateName}（${formatInstant(late)}）早于${earlyName}（${formatInstant(early)}），时间倒流，请核对两个时间`, field),
    );
  };
  isMoment(accepted, '受理时间', 'accepted');
  isMoment(now, '当前时间', 'now');
  inOrder(accepted, '受理时间', now, '当前时间', 'accepted');
  if (closed !== undefined) isMoment(closed, '办结时间', 'closed');
  inOrder(accepted, '受理时间', closed, '办结时间', 'closed');
  inOrder(closed, '办结时间', now, '当前时间', 'closed');
  if (delivered !== undefined) {
    isMoment(delivered, '送达时间', 'delivered');
    if (closed === undefined) problems.push(problem('backwards', '还没有办结时间，却有送达时间，请补上办结时间', 'delivered'));
    inOrder(closed, '办结时间', delivered, '送达时间', 'delivered');
    inOrder(delivered, '送达时间', now, '当前时间', 'delivered');
  }
  if (supervised !== undefined) isMoment(supervised, '督办时间', 'supervised');
  inOrder(accepted, '受理时间', supervised, '督办时间', 'supervised');
  for (const [index, { from, to }] of stops.entries()) {
    const field = `stops[${index}]`;
    isMoment(from, '特别程序开始时间', `${field}.from`);
    if (to !== undefined) isMoment(to, '特别程序结束时间', `${field}.to`);
    inOrder(accepted, '受理时间', from, '特别程序开始时间', `${field}.from`);
    inOrder(from, '特别程序开始时间', to, '特别程序结束时间', `${field}.to`);
    inOrder(from, '特别程序开始时间', closed, '办结时间', `${field}.from`);
  }
  for (const [index, { asked, amount }] of extensions.entries()) {
    const field = `extensions[${index}]`;
    isMoment(asked, '延期申请时间', `${field}.asked`);
    inOrder(accepted, '受理时间', asked, '延期申请时间', `${field}.asked`);
    inOrder(asked, '延期申请时间', closed, '办结时间', `${field}.asked`);
    checkAmount(amount, times.limit.unit, '延期', `${field}.amount`, problems);
  }
  checkAmount(times.limit.amount, times.limit.unit, '时限', 'limit', problems);
  return problems;
}

function checkAmount(amount: number, unit: LimitUnit, what: string, field: string, problems: Problem[]): void {
  const name: string | undefined = UNIT_NAMES[unit];
  const wrong = (message: string): void => void problems.push(problem('bad-limit', message, field));
  if (name === undefined) wrong(`${what}的单位"${String(unit)}"不认识，只有工作日、自然日、小时`);
  else if (!Number.isFinite(amount) || amount < 0) wrong(`${what}应是不小于 0 的数字`);
  else if (amount > LONGEST[unit]) wrong(`${what} ${amount} ${name}超过 ${LONGEST[unit]}，请核对数字和单位`);
  else if (unit !== 'hours' && !Number.isInteger(amount * 2)) wrong(`${what} ${amount} ${name}只能写到半天，例如 1.5；更细的请用小时`);
}
