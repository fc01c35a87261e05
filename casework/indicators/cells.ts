import type { CaseReading } from '../clock/case-clock.ts';
import type { Case } from '../formats/case.ts';
import type { Complaint, Rating } from '../formats/rating.ts';
import { type Day, dayOf, type Month, monthOf, monthOfDay, NONE } from '../moment.ts';
import { BY_ACCEPTED, BY_CLOSED, BY_COMPLAINT, BY_DUE, BY_RATING, MEASURE_COUNT, measureIndex } from './measures.ts';

/** The sums of one unit, service and month. `sums[i]` belongs to `MEASURES[i]`; `openDue` is 0 here and kept by days beside. */
export interface Cell {
  readonly unit: number;
  /** NONE where rows name no service. */
  readonly service: number;
  readonly month: Month;
  readonly sums: readonly number[];
}

/** Open cases of one unit and service that fall due on one day. */
export interface OpenCell {
  readonly unit: number;
  readonly service: number;
  readonly due: Day;
  readonly count: number;
}

/** All months of one unit and service. */
interface Pair {
  readonly unit: number;
  readonly service: number;
  /** Offset into the values by month since `first`; -1 where there is none. */
  first: Month;
  offsets: number[];
  readonly open: Map<Day, number>;
}

const OPEN_DUE = measureIndex('openDue');
const SERVICE_BITS = 2 ** 21;

/**
 * Sums and counts by unit, service and month, of which every indicator is made. A case is added with 1 and taken back with -1: a changed case
 * is its old self taken back and its new self added. Adding in any order, in parts that are merged later, gives the same whole numbers.
 * Memory goes with units × services × months, not with cases.
 */
export class Cells {
  readonly #pairs = new Map<number, Pair>();
  #values = new Float64Array(MEASURE_COUNT * 1024);
  #used = 0;

  /**
   * @param sign 1 to add, -1 to take back. `clock` is the reading of this very row.
   * @param as the unit and service that it counts for, where they are other numbers than the row's own
   */
  addCase(row: Case, clock: CaseReading, sign: 1 | -1 = 1, as: Pick<Case, 'unit' | 'service'> = row): void {
    const pair = this.#pair(as.unit, as.service);
    let at = this.#offset(pair, monthOf(row.accepted));
    let values = this.#values;
    for (let i = 0; i < BY_ACCEPTED.length; i++) {
      const { index, of } = BY_ACCEPTED[i] as (typeof BY_ACCEPTED)[number];
      (values[at + index] as number) += sign * of(row, clock);
    }
    if (row.closed === NONE) {
      if (clock.due === NONE) return;
      const day = dayOf(clock.due);
      const count = (pair.open.get(day) ?? 0) + sign;
      if (count === 0) pair.open.delete(day);
      else pair.open.set(day, count);
      return;
    }
    at = this.#offset(pair, monthOf(row.closed));
    values = this.#values;
    for (let i = 0; i < BY_CLOSED.length; i++) {
      const { index, of } = BY_CLOSED[i] as (typeof BY_CLOSED)[number];
      (values[at + index] as number) += sign * of(row, clock);
    }
    if (clock.due === NONE) return;
    at = this.#offset(pair, monthOf(clock.due));
    values = this.#values;
    for (let i = 0; i < BY_DUE.length; i++) {
      const { index, of } = BY_DUE[i] as (typeof BY_DUE)[number];
      (values[at + index] as number) += sign * of(row, clock);
    }
  }

  addRating(rating: Rating, sign: 1 | -1 = 1): void {
    if (rating.excluded) return;
    const at = this.#offset(this.#pair(rating.unit, rating.service), monthOf(rating.at));
    for (const { index, of } of BY_RATING) (this.#values[at + index] as number) += sign * of(rating);
  }

  addComplaint(complaint: Complaint, sign: 1 | -1 = 1): void {
    const at = this.#offset(this.#pair(complaint.unit, complaint.service), monthOf(complaint.at));
    for (const { index, of } of BY_COMPLAINT) (this.#values[at + index] as number) += sign * of(complaint);
  }

  /** Adds sums that were made elsewhere (another file, another worker, a store) over the same catalogue. */
  addCells(cells: Iterable<Cell>, open: Iterable<OpenCell>): void {
    for (const { unit, service, month, sums } of cells) {
      const at = this.#offset(this.#pair(unit, service), month);
      for (const [index, sum] of sums.entries()) (this.#values[at + index] as number) += sum;
    }
    for (const { unit, service, due, count } of open) {
      const pair = this.#pair(unit, service);
      const sum = (pair.open.get(due) ?? 0) + count;
      if (sum === 0) pair.open.delete(due);
      else pair.open.set(due, sum);
    }
  }

  /** Every cell with anything in it, by unit, service and month. */
  cells(): readonly Cell[] {
    const found = this.#sorted().flatMap(({ unit, service, first, offsets }) =>
      offsets.map((offset, index) => ({
        unit,
        service,
        month: first + index,
        sums: offset < 0 ? [] : Array.from(this.#values.subarray(offset, offset + MEASURE_COUNT)),
      })),
    );
    return found.filter(({ sums }) => sums.some((sum) => sum !== 0));
  }

  openCells(): readonly OpenCell[] {
    return this.#sorted().flatMap(({ unit, service, open }) =>
      [...open].sort(([a], [b]) => a - b).map(([due, count]) => ({ unit, service, due, count })),
    );
  }

  /** Sums over the services and months asked for, one array a unit number; `openDue` counts what fell due in those months by the end of `asOf`. */
  sums(asOf: Day, from: Month, to: Month, wanted?: (service: number) => boolean): ReadonlyMap<number, Float64Array> {
    const byUnit = new Map<number, Float64Array>();
    for (const { unit, service, first, offsets, open } of this.#pairs.values()) {
      if (wanted && !wanted(service)) continue;
      const sums = byUnit.get(unit) ?? new Float64Array(MEASURE_COUNT);
      byUnit.set(unit, sums);
      for (let index = Math.max(0, from - first); index < offsets.length && first + index <= to; index++) {
        const offset = offsets[index] as number;
        if (offset < 0) continue;
        for (let i = 0; i < MEASURE_COUNT; i++) (sums[i] as number) += this.#values[offset + i] as number;
      }
      for (const [due, count] of open) {
        const month = monthOfDay(due);
        if (due <= asOf && month >= from && month <= to) (sums[OPEN_DUE] as number) += count;
      }
    }
    return byUnit;
  }

  #sorted(): Pair[] {
    return [...this.#pairs.values()].sort((a, b) => a.unit - b.unit || a.service - b.service);
  }

  #pair(unit: number, service: number): Pair {
    const key = unit * SERVICE_BITS + service + 1;
    let pair = this.#pairs.get(key);
    if (!pair) {
      pair = { unit, service, first: 0, offsets: [], open: new Map() };
      this.#pairs.set(key, pair);
    }
    return pair;
  }

  #offset(pair: Pair, month: Month): number {
    const offset = pair.offsets[month - pair.first];
    if (offset !== undefined && offset >= 0) return offset;
    if (pair.offsets.length === 0) pair.first = month;
    while (month < pair.first) {
      pair.offsets.unshift(-1);
      pair.first--;
    }
    while (pair.first + pair.offsets.length <= month) pair.offsets.push(-1);
    const fresh = this.#used;
    this.#used += MEASURE_COUNT;
    if (this.#used > this.#values.length) {
      const larger = new Float64Array(this.#values.length * 2);
      larger.set(this.#values);
      this.#values = larger;
    }
    pair.offsets[month - pair.first] = fresh;
    return fresh;
  }
}
