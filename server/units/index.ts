export type { Unit, UnitFields } from './contract.ts';
export { successorsOn } from './events-table.ts';
export { createUnit } from './logic.ts';
export { unitRoutes } from './routes.ts';
export { readUnits, unitsById } from './table.ts';
export { unitTodos } from './todos.ts';
export { unitTree } from './tree.ts';
