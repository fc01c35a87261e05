import { indicatorNamed, monthText } from '@kaocheng/casework';
import type { Behind } from './contract.ts';
import { PEERS } from './kinds.ts';
import { spanOf } from './span.ts';

/** Which indicator of what, in which months, a computed fact is; null for a peers' mean, whose rows belong to many. @param today in China */
export function behindFact(fact: string, period: { readonly periodFrom: string; readonly periodTo: string }, today: string): Behind | null {
  const indicator = fact.startsWith(PEERS) ? undefined : indicatorNamed(fact);
  const span = spanOf(period, today);
  if (!indicator || typeof span === 'string') return null;
  return { indicator: indicator.name, source: indicator.source, fromMonth: monthText(span.from), toMonth: monthText(span.to) };
}
