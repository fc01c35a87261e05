export type { TieDecision } from './decisions-table.ts';
export { type Evaluated, evaluated } from './evaluation.ts';
export { countedRows, exactPoints, type Inputs } from './inputs.ts';
export { insertOverride, type Override, overridesOf, revokeOverride, standingOverrides } from './overrides-table.ts';
export { type Placed, placesOf } from './place.ts';
export { resultRoutes } from './routes.ts';
export { type EvidenceCounts, noEvidence } from './scorecard-facts.ts';
export { type Tie, tiesOf } from './ties.ts';
export { isWaiting, VIEW_NAMES, VIEWS, type View } from './views.ts';
