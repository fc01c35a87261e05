export { type Converted, convert } from './conversion.ts';
export { type Gap, type Gaps, gaps } from './gap.ts';
export type { Condition, Conditions } from './selection.ts';
export type { Standing, Standings } from './standing.ts';
export { present, type Settled, settle, standings } from './standings.ts';
