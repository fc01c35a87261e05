import { type Indicator, indicatorNamed } from '@kaocheng/casework';

/** Where a fact comes from that the regulation wants from the system. */
export type Origin =
  /** An indicator of cases, of ratings or of services. */
  | { readonly from: 'indicator'; readonly indicator: Indicator }
  /** The same over all units of the same kind: 同类平均按时办结率. */
  | { readonly from: 'peers'; readonly indicator: Indicator }
  /** Elsewhere: another system, another authority's report (全省平均 …). Somebody types it, with its source and its date. */
  | { readonly from: 'outside' };

/** The name of a peers' mean is this and the name of an indicator. */
export const PEERS = '同类平均';

const OUTSIDE: Origin = { from: 'outside' };

interface Declared {
  readonly name: string;
  readonly kind: string;
  readonly levels: readonly unknown[];
  readonly every?: unknown;
}

/** Tells by the name. What is given by level, or every month or quarter, is no single figure and so comes from outside. */
export function originOf({ name, kind, levels, every }: Declared): Origin {
  if ((kind !== 'amount' && kind !== 'event') || levels.length > 0 || every) return OUTSIDE;
  const own = indicatorNamed(name);
  if (own) return { from: 'indicator', indicator: own };
  const peers = name.startsWith(PEERS) ? indicatorNamed(name.slice(PEERS.length)) : undefined;
  return peers ? { from: 'peers', indicator: peers } : OUTSIDE;
}
