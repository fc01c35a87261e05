import { type Decider, type Finding, isError, sensitivity, Trial, type TrialChange, type TrialRun } from '@kaocheng/engine';
import { inputsOf } from '../model/inputs.ts';
import { type Outcome, outcomesOf } from '../model/outcome.ts';
import type { TrialAnswer } from '../types.ts';
import { bookOf, type LabBook } from './book.ts';
import { detailOf, type UnitDetail } from './detail.ts';

/** What a run gives, as plain data that travels from a worker. */
export type Ran =
  | {
      readonly runs: true;
      readonly outcomes: readonly Outcome[];
      readonly problems: readonly Finding[];
      readonly lost: number;
      readonly took: number;
    }
  | { readonly runs: false; readonly problems: readonly Finding[]; readonly took: number };

/** Which setting or judgement decides something, with the units' names. */
export interface FoundDecider {
  readonly what:
    | { readonly kind: 'setting'; readonly name: string }
    | { readonly kind: 'judgement'; readonly unitId: number; readonly unit: string; readonly fact: string };
  readonly from: string | null;
  readonly to: string | null;
  readonly flips: readonly {
    readonly selection: string;
    readonly unit: string;
    readonly from: 'in' | 'tied' | 'out';
    readonly to: 'in' | 'tied' | 'out';
  }[];
}

export interface Step {
  readonly done: number;
  readonly total: number;
  /** Units tied at a cut that were too many to be looked at. */
  readonly left: number;
  readonly found: FoundDecider;
}

const MOST_PROBLEMS = 200;

/** An assessment on the bench: runs changes of it and tells what they do. Knows no page and no worker. */
export class Lab {
  private readonly trial: Trial;
  readonly base: readonly Outcome[];

  constructor(private readonly answer: TrialAnswer) {
    this.trial = new Trial(inputsOf(answer));
    this.base = outcomesOf(this.trial.base, answer.decisions);
  }

  book(change: TrialChange): LabBook {
    return bookOf(this.trial.document(change));
  }

  run(change: TrialChange): Ran {
    const start = performance.now();
    const tried = this.trial.run(change);
    const took = () => performance.now() - start;
    if (!tried.runs) return { runs: false, problems: tried.findings.slice(0, MOST_PROBLEMS), took: took() };
    const outcomes = outcomesOf(tried, this.answer.decisions);
    return { runs: true, outcomes, problems: this.problemsOf(tried), lost: tried.lost.length, took: took() };
  }

  detail(change: TrialChange, unitId: number): UnitDetail | undefined {
    const tried = this.trial.run(change);
    return tried.runs ? detailOf(this.trial.base, tried, unitId) : undefined;
  }

  /** The text as it is and as it would be. */
  texts(change: TrialChange): { readonly before: string; readonly after: string } {
    return { before: this.trial.document(change).document.text, after: this.trial.text(change) };
  }

  *deciders(change: TrialChange): Generator<Step, void, undefined> {
    for (const { done, total, left, tried } of sensitivity(this.trial, change)) yield { done, total, left, found: this.named(tried) };
  }

  /** Faults that the record does not have as it is: facts that the tried rules cannot take. */
  private problemsOf({ findings }: TrialRun): Finding[] {
    const known = new Set(this.trial.base.findings.filter(isError).map(({ message }) => message));
    return findings.filter((finding) => isError(finding) && !known.has(finding.message)).slice(0, MOST_PROBLEMS);
  }

  private named({ what, from, to, flips }: Decider): FoundDecider {
    const unitOf = (row: number) => this.answer.units[row];
    const subject =
      what.kind === 'setting'
        ? what
        : { kind: what.kind, unitId: unitOf(what.row)?.unitId ?? 0, unit: unitOf(what.row)?.name ?? '', fact: what.fact };
    return { what: subject, from, to, flips: flips.map(({ selection, row, from, to }) => ({ selection, unit: unitOf(row)?.name ?? '', from, to })) };
  }
}
