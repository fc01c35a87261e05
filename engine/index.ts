/** The engine's public surface: a regulation's text in; findings, scores, reasons and standings out. Pure: no I/O, runs in server and browser alike. */
export { type Assessed, type AssessOptions, assess, assessRead, assessTable, checkFacts, readRows, rereadRows } from './assessment.ts';
export { type AskedFact, type AskOptions, asked, type FormRule } from './describe/asked.ts';
export type * from './describe/described.ts';
export { dayNote, everyText, FACT_COLUMNS, FACT_GUIDE, fillText } from './describe/fact-sheet.ts';
export { describeRegulation } from './describe/index.ts';
export { runExamples } from './examples.ts';
export type { ReadFacts } from './facts/read.ts';
export type { FactColumns, FactRow, FactTable, Unit } from './facts/table.ts';
export { type ReadUnits, readUnits, type UnitRow, unitsWithoutList } from './facts/units.ts';
export { type Finding, isError, type Place, type Severity, type TablePlace } from './finding.ts';
export { printRegulation, type RegulationDocument, setValue } from './language/document.ts';
export { frontMatterSchema } from './language/front-matter.ts';
export type * from './language/regulation.ts';
export { ruleSchema } from './language/rules.ts';
export { nearest } from './language/shapes/nearest.ts';
export { METHODS } from './methods/register.ts';
export { at, type Column, fixed, isMissing } from './number/column.ts';
export { compare as compareFractions, type Fraction, format, fraction, parseDecimal, toNumber } from './number/fraction.ts';
export { type OpenedRegulation, openRegulation } from './open.ts';
export { possiblePoints } from './possible.ts';
export { Evaluation } from './scoring/evaluate.ts';
export { type Explanation, explain, type PartExplanation, type RuleExplanation } from './scoring/explain.ts';
export type { Program } from './scoring/program.ts';
export { type Raise, raises, type Way } from './scoring/raise.ts';
export type { Try } from './scoring/raise-tries.ts';
export { sayTry } from './scoring/raise-words.ts';
export type { RulePoints, Scores } from './scoring/scores.ts';
export { sentence, sentences, showNumber } from './scoring/sentences.ts';
export { type Decider, type Flip, type SelectionPlace, type SensitivityOptions, type SensitivityProgress, sensitivity } from './sensitivity/index.ts';
export { type Converted, type Gap, type Gaps, gaps, present, type Settled, type Standing, type Standings, settle } from './standings/index.ts';
export {
  type AdjustableSection,
  type AdjustableValue,
  adjustableValues,
  changeText,
  type FactChange,
  isUnchanged,
  NO_CHANGE,
  type Refit,
  Trial,
  type TrialChange,
  type TrialInputs,
  type TrialRun,
  type Tried,
  type ValueChange,
} from './trial/index.ts';
export { type UnitResult, unitResults } from './unit-results.ts';
