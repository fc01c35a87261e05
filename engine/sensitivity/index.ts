export type { Flip, Place as SelectionPlace } from './flips.ts';
export { type Decider, type Progress as SensitivityProgress, type SensitivityOptions, sensitivity } from './sensitivity.ts';
