import { badField } from '../../http/problems.ts';
import type { EventsQuery } from './contract.ts';

/** An indicator counts in months: without them nobody can say what stands behind it. */
export function requireMonths({ indicator, fromMonth, toMonth }: Pick<EventsQuery, 'indicator' | 'fromMonth' | 'toMonth'>): void {
  if (indicator && !(fromMonth && toMonth)) throw badField('fromMonth', '按指标查看时，请写明起止月份');
}
