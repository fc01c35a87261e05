/**
 * One thing wrong with what somebody gave. `message` is Chinese and says what is wrong and what to write instead; `code` is stable and
 * is what programs compare; `field` names the part of the input, such as `closed` or `holidays[2].from`.
 */
export interface Problem {
  readonly code: ProblemCode;
  readonly message: string;
  readonly field?: string | undefined;
}

export type ProblemCode =
  | 'bad-date' // no date, or one that does not exist
  | 'bad-time'
  | 'out-of-range' // a year that the calendar does not reach
  | 'backwards' // a clock running backwards: an end before its start
  | 'bad-limit'
  | 'bad-hours'
  | 'bad-year-table'
  | 'bad-market-pattern';

/** What is computed from input that may be wrong. Functions at the border return it and never throw on what people write. */
export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: readonly Problem[] };

export const good = <T>(value: T): Outcome<T> => ({ ok: true, value });

export const bad = (...problems: readonly Problem[]): { readonly ok: false; readonly problems: readonly Problem[] } => ({ ok: false, problems });

export const problem = (code: ProblemCode, message: string, field?: string): Problem => ({ code, message, ...(field ? { field } : {}) });
