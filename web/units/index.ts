/** What other topics' pages use of units. */
export { UnitPicker, type UnitPickerProps } from './UnitPicker.tsx';
