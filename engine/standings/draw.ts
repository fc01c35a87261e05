import type * as F from '../number/fraction.ts';
import type { Order } from './rank.ts';

/** Who is drawn when `seats` places go to the units of one pool in rank order. */
export interface Draw {
  readonly taken: readonly number[];
  /** Units that stand equal at the cut and are more than the seats left: none of them is taken, the seats stay open. */
  readonly tied: readonly number[];
  /** Seats that the tied compete for. */
  readonly left: number;
  /** A row that stands at the last seat, the one to overtake: `OPEN` where seats are left for anyone, `NO_SEAT` where there are none. */
  readonly cut: number;
}

export const OPEN = -1;
export const NO_SEAT = -2;

/** Draws whole runs of equals from the top or the bottom of a pool while they fit; a tie at the cut is never split and never exceeds. */
export function draw(order: Order, pool: number, seats: number, eligible: (row: number) => boolean, end: 'top' | 'bottom'): Draw {
  const [from, to] = [order.starts[pool] ?? 0, order.starts[pool + 1] ?? 0];
  const taken: number[] = [];
  if (seats <= 0) return { taken, tied: [], left: 0, cut: NO_SEAT };
  const at = (index: number): number => order.rows[end === 'top' ? from + index : to - 1 - index] as number;
  for (let index = 0; index < to - from; ) {
    const run = order.run[at(index)];
    const equals: number[] = [];
    for (; index < to - from && order.run[at(index)] === run; index++) if (eligible(at(index))) equals.push(at(index));
    const left = seats - taken.length;
    if (equals.length > left) return { taken, tied: equals.sort((a, b) => a - b), left, cut: equals[0] as number };
    for (const row of equals) taken.push(row);
    if (taken.length === seats) return { taken, tied: [], left: 0, cut: taken[seats - 1] as number };
  }
  return { taken, tied: [], left: seats - taken.length, cut: OPEN };
}

/** A share of a pool, rounded down exactly: 10 × 30 % is 3. Between 0 and the whole pool. */
export function shareOf(share: F.Fraction, size: number): number {
  const seats = Number((share.num * BigInt(size)) / share.den);
  return Math.max(0, Math.min(size, seats));
}
