/** What other topics' pages use of assessments. */
export { StageTag } from './StageTag.tsx';
export { STAGES, showPeriod, stepsOf } from './words.ts';
