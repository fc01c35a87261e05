/** The engine's public surface: a regulation's text in; findings, scores, reasons and standings out. Pure: no I/O, runs in server and browser alike. */
export { type Assessed, assess, assessTable } from './assessment.ts';
export { type FactColumns, type FactRow, type FactTable, type Unit } from './facts/table.ts';
export { type ReadUnits, readUnits, type UnitRow, unitsWithoutList } from './facts/units.ts';
export { type Finding, isError, type Place, type Severity, type TablePlace } from './finding.ts';
export type * from './language/regulation.ts';
export { type Fraction, format, toNumber } from './number/fraction.ts';
export { at, type Column, fixed, isMissing } from './number/column.ts';
export { Evaluation } from './scoring/evaluate.ts';
export { type Explanation, explain, type PartExplanation, type RuleExplanation } from './scoring/explain.ts';
export type { Program } from './scoring/program.ts';
export type { RulePoints, Scores } from './scoring/scores.ts';
export { sentence, sentences, showNumber } from './scoring/sentences.ts';
export { type OpenedRegulation, openRegulation } from './open.ts';
export type { Standing, Standings } from './standings/standing.ts';
export { runExamples } from './examples.ts';
export { type RegulationDocument, printRegulation, setValue } from './language/document.ts';
export { ruleSchema } from './language/rules.ts';
export { METHODS } from './methods/register.ts';
