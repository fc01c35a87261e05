import type { Case } from '../formats/case.ts';
import { DAY_SECONDS, dayOf, NONE } from '../moment.ts';
import type { Campaign } from './campaigns.ts';
import type { Random } from './random.ts';

/** An honest case as a cheat would have entered it; undefined where this case does not lend itself to it. */
export function falsify(row: Case, { fraud, duration }: Campaign, random: Random): Case | undefined {
  const { accepted, closed, channel } = row;
  if (closed === NONE || channel === 'self-service' || row.pauses.length > 0) return undefined;
  const shifted = (end: number): Case => ({ ...row, closed: end, delivered: row.delivered === NONE ? NONE : end + random.whole(30, 900) });
  switch (fraud) {
    case 'entered-after-closing':
      return { ...row, entered: closed + random.whole(6 * 3600, 20 * DAY_SECONDS) };
    case 'closed-in-seconds':
      return { ...shifted(accepted + random.whole(1, 25)), entered: accepted + random.whole(0, 1) };
    case 'odd-hours': {
      const night = dayOf(accepted) * DAY_SECONDS + 22 * 3600 + random.whole(0, 5400);
      return {
        ...row,
        channel: 'window',
        accepted: night,
        closed: night + random.whole(40, 600),
        delivered: night + random.whole(601, 900),
        entered: night + random.whole(0, 30),
      };
    }
    case 'same-duration':
      return shifted(accepted + duration);
    case 'round-times': {
      const round = Math.ceil((closed + 60) / 1800) * 1800;
      return dayOf(round) === dayOf(closed) ? shifted(round) : undefined;
    }
    case 'never-delivered':
      return row.outcome === 'granted' && row.delivered !== NONE ? { ...row, delivered: NONE } : undefined;
    case 'accepted-twice':
    case 'one-source':
      return row;
  }
}
