import { type Assessed, type AssessOptions, assessTable, decisionsByRow } from '../assessment.ts';
import type { FactRow, FactTable, Unit } from '../facts/table.ts';
import type { Finding } from '../finding.ts';
import { isError } from '../finding.ts';
import { type Fraction, parseDecimal } from '../number/fraction.ts';
import { type OpenedRegulation, openRegulation } from '../open.ts';
import type { Program } from '../scoring/program.ts';
import { NO_CHANGE, type TrialChange } from './change.ts';
import { TrialFacts } from './reading.ts';
import { changeText, reopen, type ValueChange, withoutExamples } from './text.ts';
import { adjustableValues } from './values.ts';

/** What an assessment is made of, as a trial starts from it. */
export interface TrialInputs extends AssessOptions {
  readonly text: string;
  readonly units: readonly Unit[];
  /** Each with a number of its own from 0 on, by which changes name it. */
  readonly rows: readonly FactRow[];
}

export interface TrialRun {
  readonly program: Program;
  readonly table: FactTable;
  readonly assessed: Assessed;
  /** Of facts that the changed regulation cannot take, and of what is still missing. */
  readonly findings: readonly Finding[];
  /** Changes of values that this text has no place for. */
  readonly lost: readonly ValueChange[];
}

/** A run, or why the changed text cannot run. */
export type Tried = ({ readonly runs: true } & TrialRun) | { readonly runs: false; readonly findings: readonly Finding[] };

/** Other rules or other facts on the same engine. The base is evaluated once; a change costs what it changes. Nothing given is written to. */
export class Trial {
  readonly opened: OpenedRegulation;
  readonly base: TrialRun;
  private readonly facts: TrialFacts;
  private last: { readonly key: string; readonly opened: OpenedRegulation; readonly lost: readonly ValueChange[] } | undefined;
  private other: { readonly text: string; readonly opened: OpenedRegulation } | undefined;

  /** @throws Error where the text does not run: what an assessment uses always does */
  constructor(private readonly inputs: TrialInputs) {
    this.opened = openRegulation(inputs.text);
    const { program } = this.opened;
    if (!program) throw new Error('the regulation of an assessment does not run');
    this.facts = new TrialFacts(program, inputs.units, inputs.rows, inputs.period);
    const tried = this.run(NO_CHANGE);
    if (!tried.runs) throw new Error('the regulation of an assessment does not run');
    this.base = tried;
  }

  run(change: TrialChange): Tried {
    const { opened, lost } = this.open(change);
    const { program } = opened;
    if (!program) return { runs: false, findings: opened.findings.filter(isError) };
    const { table: read, findings } = this.facts.table({ program, changes: change.facts, refit: change.refit });
    const table = { ...read, ...decisionsByRow(this.inputs.units, this.decisions(change)) };
    const assessed = assessTable(program, table);
    return { runs: true, program, table, assessed, findings: [...findings, ...assessed.findings], lost };
  }

  /** The whole text with the changes in it, examples and all: what a draft begins with. */
  text(change: TrialChange): string {
    return changeText(this.document(change).document, change.values).text;
  }

  /** The text before the changes of values, opened. */
  document({ text }: TrialChange): OpenedRegulation {
    if (text === undefined) return this.opened;
    if (this.other?.text !== text) this.other = { text, opened: openRegulation(text) };
    return this.other.opened;
  }

  private open(change: TrialChange): { readonly opened: OpenedRegulation; readonly lost: readonly ValueChange[] } {
    if (change.values.length === 0 && change.text === undefined) return { opened: this.opened, lost: [] };
    const start = this.document(change);
    const key = JSON.stringify([change.text, change.values]);
    if (this.last?.key === key) return this.last;
    const { text, lost } = changeText(withoutExamples(start.document), change.values);
    const figures = new Set(adjustableValues(start.document).flatMap(({ kind, rule, path }) => (kind === 'text' ? [] : [keyOf({ rule, path })])));
    const figuresOnly =
      change.text === undefined && change.values.every((value) => figures.has(keyOf(value)) && /^-?[\d.]+\s*[%％]?$/.test(value.value.trim()));
    this.last = { key, opened: reopen(text, !figuresOnly), lost };
    return this.last;
  }

  private decisions({ exclusions, overrides }: TrialChange): AssessOptions {
    const excluded = new Map([...(this.inputs.excluded ?? [])].map(([rule, units]) => [rule, new Set(units)] as const));
    for (const { unit, rule, excluded: out } of exclusions) {
      const units = excluded.get(rule) ?? new Set<string>();
      if (out) units.add(unit);
      else units.delete(unit);
      excluded.set(rule, units);
    }
    const decided = new Map([...(this.inputs.overrides ?? [])].map(([rule, points]) => [rule, new Map<string, Fraction>(points)] as const));
    for (const { unit, rule, points } of overrides) {
      const units = decided.get(rule) ?? new Map<string, Fraction>();
      const exact = points === null ? undefined : parseDecimal(points);
      if (exact) units.set(unit, exact);
      else units.delete(unit);
      decided.set(rule, units);
    }
    return { excluded, overrides: decided };
  }
}

const keyOf = ({ rule, path }: Pick<ValueChange, 'rule' | 'path'>): string => JSON.stringify([rule, path]);
