/** What other topics' pages use of reviews. */
export { InspectionForm } from './inspections/InspectionForm.tsx';
