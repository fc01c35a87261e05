import { assessTable } from '../assessment.ts';
import { replaceRecords } from '../facts/replace.ts';
import { printNumber } from '../language/expression/print.ts';
import type { TrialChange } from '../trial/change.ts';
import type { Trial, TrialRun } from '../trial/trial.ts';
import { adjustableValues } from '../trial/values.ts';
import { alternatives } from './alternatives.ts';
import { type Flip, flips } from './flips.ts';
import { judgementTries } from './judgements.ts';
import { nearCuts } from './near.ts';

/** Something that was tried as something else, and whose selection changed hands by it. */
export interface Decider {
  readonly what: { readonly kind: 'setting'; readonly name: string } | { readonly kind: 'judgement'; readonly row: number; readonly fact: string };
  /** As it is and as tried; null: no record. */
  readonly from: string | null;
  readonly to: string | null;
  /** None: it decides nothing. */
  readonly flips: readonly Flip[];
}

export interface SensitivityOptions {
  /** How many units on either side of each cut are looked at. */
  readonly near?: number;
}

const NEAR = 5;

/**
 * Which settings, and which single judgements of units near a cut, decide a selection: each is tried at other values while everything else stays. One step a try, so that
 * whoever asks can show how far it is and stop.
 */
export function* sensitivity(trial: Trial, change: TrialChange, { near = NEAR }: SensitivityOptions = {}): Generator<Progress, void, undefined> {
  const run = trial.run(change);
  if (!run.runs || run.program.regulation.selections.length === 0) return;
  const settings = settingTries(trial, change, run);
  const { rows, left } = nearCuts(run.assessed, near);
  const judgements = [...judgementTries(run, rows)];
  const total = settings.length + judgements.length;
  let done = 0;
  for (const { name, from, to, change: changed } of settings) {
    const tried = trial.run(changed);
    done += 1;
    yield { done, total, left, tried: { what: { kind: 'setting', name }, from, to, flips: tried.runs ? flips(run.assessed, tried.assessed) : [] } };
  }
  for (const { row, declaration, from, to, records } of judgements) {
    const tried = assessTable(run.program, replaceRecords(run.table, row, declaration, records));
    done += 1;
    yield { done, total, left, tried: { what: { kind: 'judgement', row, fact: declaration.name }, from, to, flips: flips(run.assessed, tried) } };
  }
}

export interface Progress {
  readonly done: number;
  readonly total: number;
  /** Units tied at a cut that were too many to be looked at. */
  readonly left: number;
  readonly tried: Decider;
}

interface SettingTry {
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly change: TrialChange;
}

function settingTries(trial: Trial, change: TrialChange, { program }: TrialRun): SettingTry[] {
  const written = adjustableValues(trial.document(change).document).filter(({ section }) => section === 'settings');
  return program.regulation.settings.flatMap((setting): SettingTry[] => {
    const { path } = written.find(({ path: [, name] }) => name === setting.name) ?? {};
    if (!path) return [];
    const others = change.values.filter(({ rule, path: [, name] }) => rule !== null || name !== setting.name);
    return alternatives(program, setting).map((to) => ({
      name: setting.name,
      from: printNumber(setting.value, setting.percent),
      to,
      change: { ...change, values: [...others, { rule: null, path, value: to }] },
    }));
  });
}
