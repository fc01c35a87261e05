import type { AskedFact } from '@kaocheng/engine';

/** Given by an assessor's judgement, once a unit or once an assessor; what happens any number of times is recorded as it happens. */
export const isJudged = ({ reportedBy, kind, repeats, levels, dated }: AskedFact): boolean =>
  reportedBy === 'assessor' && kind !== 'event' && !dated && (!repeats || levels.length > 0);

/** Every assessor gives their own; the regulation combines them. */
export const isPanel = ({ repeats, levels }: AskedFact): boolean => repeats && levels.length > 0;

/** How many records make it complete: one at each level, where levels are not the answer itself. */
export const wantedLevels = ({ kind, levels, repeats }: AskedFact): number => (kind === 'choice' || repeats ? 1 : Math.max(1, levels.length));
