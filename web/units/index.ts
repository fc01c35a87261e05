/** What other topics' pages use of units. */

export { MonthsAndUnitChoice, useMonthsAndUnit } from './MonthsAndUnit.tsx';
export { UnitFilter } from './UnitFilter.tsx';
export { UnitPicker, type UnitPickerProps } from './UnitPicker.tsx';
