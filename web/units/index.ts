/** What other topics' pages use of units. */
export { UnitFilter } from './UnitFilter.tsx';
export { UnitPicker, type UnitPickerProps } from './UnitPicker.tsx';
