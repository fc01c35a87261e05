/** What other topics' pages use of assessments. */
export { AssessmentFrame } from './frame/AssessmentFrame.tsx';
export { StageTag } from './StageTag.tsx';
export type { Assessment } from './types.ts';
export { ParticipantPicker } from './units/ParticipantPicker.tsx';
export { showPeriod, stepsOf } from './words.ts';
