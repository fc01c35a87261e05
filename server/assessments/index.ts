export type { Assessment } from './contract.ts';
export type { Matter } from './contract-stages.ts';
export type { Participant } from './contract-units.ts';
export { allParticipants } from './participants-table.ts';
export type { StageCheck } from './readiness.ts';
export { assessmentRoutes } from './routes.ts';
export { assessmentHeld, assessmentOpen, assessmentSeen, claim, isFrozen, mayHold } from './scope.ts';
export { isBefore, isMarking, nextStage, STAGES, type Stage } from './stages.ts';
