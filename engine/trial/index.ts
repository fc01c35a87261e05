export { type FactChange, isUnchanged, NO_CHANGE, type TrialChange } from './change.ts';
export type { Refit } from './refit.ts';
export { changeText, type ValueChange } from './text.ts';
export { Trial, type TrialInputs, type TrialRun, type Tried } from './trial.ts';
export { type AdjustableValue, adjustableValues, type Section as AdjustableSection } from './values.ts';
