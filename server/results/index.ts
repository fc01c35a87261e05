export { type Evaluated, evaluated } from './evaluation.ts';
export { exactPoints, type Inputs } from './inputs.ts';
export { insertOverride, type Override, overridesOf, revokeOverride, standingOverrides } from './overrides-table.ts';
export { isWaiting, VIEW_NAMES, VIEWS, type View } from './views.ts';
