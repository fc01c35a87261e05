import type { Problem, ProblemCode } from './types.ts';

/** Where a finding is, inside one file. */
export type Place = { readonly sheet?: string; readonly row?: number; readonly column?: number; readonly address?: string };

/** Collects the findings of one file: keeps the first `limit`, counts the rest. */
export class Problems {
  readonly #file: string;
  readonly #limit: number;
  readonly #kept: Problem[] = [];
  #dropped = 0;

  constructor(file: string, limit: number) {
    this.#file = file;
    this.#limit = limit;
  }

  add(code: ProblemCode, message: string, place: Place = {}): void {
    if (this.#kept.length < this.#limit) this.#kept.push({ code, message, file: this.#file, ...place });
    else this.#dropped += 1;
  }

  /** All kept findings, with a closing one when some were only counted. */
  list(): Problem[] {
    if (this.#dropped === 0) return this.#kept;
    const message = `还有 ${this.#dropped} 处问题没有列出，请先改正以上问题后再读取。`;
    return [...this.#kept, { code: 'more', message, file: this.#file }];
  }
}

/** A refusal of the whole file, carried up to readTable, which turns it into one Problem. */
export class Refusal extends Error {
  readonly code: ProblemCode;

  constructor(code: ProblemCode, message: string) {
    super(message);
    this.name = 'Refusal';
    this.code = code;
  }
}
