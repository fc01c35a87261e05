/** What other topics' pages use of assessments. */
export { StageTag } from './StageTag.tsx';
export { STAGES, stepsOf } from './words.ts';
