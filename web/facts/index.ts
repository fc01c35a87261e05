/** What other topics' pages use of facts. */
export type { ControlProps } from './controls/control.ts';
export { DayControl } from './controls/DayControl.tsx';
export { LevelControl } from './controls/LevelControl.tsx';
export { ValueControl } from './controls/ValueControl.tsx';
export { History } from './form/History.tsx';
export type { Content } from './types.ts';
export { STATE_COLOURS, STATES } from './words.ts';
