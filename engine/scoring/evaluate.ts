import type { FactTable } from '../facts/table.ts';
import type { Expression } from '../language/expression/ast.ts';
import type { PeriodLength } from '../language/regulation.ts';
import type { Truths } from '../methods/frame.ts';
import { added, type Column, constant, unknown } from '../number/column.ts';
import { gather } from '../number/fold.ts';
import { type Fraction, ZERO } from '../number/fraction.ts';
import { withoutScratch, withScratch } from '../number/scratch.ts';
import { ColumnWriter } from '../number/writer.ts';
import { WindowFrame } from './frame.ts';
import { totalInterval } from './interval.ts';
import { Marks } from './marks.ts';
import type { Program } from './program.ts';
import type { Scores } from './scores.ts';
import type { Surroundings, Window } from './scoring-frame.ts';
import { periodSpace, type Space, yearSpace } from './space.ts';
import { WindowScores } from './window-scores.ts';

/** Rows of a block: its columns stay in the processor's cache. */
const BLOCK = 4096;

/**
 * A program run over a table of facts. Totals are computed block by block; what rules say of the whole table (means, ranks) is computed once and kept, so explaining one
 * unit afterwards costs one row.
 */
export class Evaluation {
  readonly year: Space;
  private readonly spaces = new Map<PeriodLength, Space>();
  private readonly kept = new Map<Space, Map<object, Map<string, Column>>>();
  private readonly settings: ReadonlyMap<string, Fraction>;
  private readonly levels: ReadonlyMap<string, readonly string[]>;
  private current: WindowScores | undefined;

  constructor(
    readonly program: Program,
    readonly table: FactTable,
  ) {
    this.year = yearSpace(table);
    this.settings = new Map(program.regulation.settings.map(({ name, value }) => [name, value]));
    this.levels = new Map(program.regulation.facts.filter(({ kind }) => kind === 'choice').map(({ name, levels }) => [name, levels]));
  }

  private readonly around: Surroundings = {
    levelsOf: (fact) => this.levels.get(fact),
    setting: (name) => this.settings.get(name),
    points: (rule, window) => this.overRows(window, (scores) => scores.rule(rule).points),
    part: (name, window) => {
      if (name === '总分') return this.overRows(window, (scores) => scores.total());
      const part = this.program.regulation.parts.find((each) => each.name === name);
      return part && this.overRows(window, (scores) => scores.part(part));
    },
    periods: (length) => {
      const space = this.spaces.get(length) ?? periodSpace(this.table, length);
      this.spaces.set(length, space);
      return space;
    },
    excluded: (rule) => this.table.excluded.get(rule),
    whole: (space, key, kind, make) => this.wholeColumn(space, key, kind, make),
  };

  /** Unit rows first, then spread over the window's rows where it is one of periods. */
  private overRows({ space, from, to }: Window, take: (scores: WindowScores) => Column): Column {
    const per = space.rowsPerUnit;
    const scores = this.window(Math.floor(from / per), Math.ceil(to / per));
    const column = take(scores);
    return per === 1
      ? column
      : gather(
          column,
          Int32Array.from({ length: to - from }, (_, row) => Math.floor(row / per)),
        );
  }

  /** Scores over units `from` (in) to `to` (out). The newest window is kept. */
  window(from: number, to: number): WindowScores {
    const { current } = this;
    if (current && current.window.from === from && current.window.to === to) return current;
    const fresh = new WindowScores(this.program, { space: this.year, from, to }, this.table.units, this.around, this.table.overrides);
    this.current = fresh;
    return fresh;
  }

  private wholeColumn(space: Space, key: object, kind: string, make: (whole: WindowFrame) => Column): Column {
    const ofSpace = this.kept.get(space) ?? new Map<object, Map<string, Column>>();
    this.kept.set(space, ofSpace);
    const ofKey = ofSpace.get(key) ?? new Map<string, Column>();
    ofSpace.set(key, ofKey);
    const known = ofKey.get(kind);
    if (known) return known;
    const before = this.current;
    this.current = undefined;
    const none = unknown(space.rows);
    const column = withoutScratch(() => added(make(new WindowFrame({ space, from: 0, to: space.rows }, none, this.around))));
    this.current = before;
    ofKey.set(kind, column);
    return column;
  }

  /** Whether a condition over parts, total and facts holds, one a unit: for selections. */
  condition(e: Expression): Truths {
    return this.window(0, this.year.rows).partFrame().truth(e);
  }

  /** Totals only, block by block: the fastest way through a large table. */
  totals(): { total: Column; published: Column } {
    const blocks = this.blocks((scores) => {
      const total = scores.total();
      return [total, scores.published(total)];
    });
    return { total: blocks[0] ?? constant(ZERO, 0), published: blocks[1] ?? constant(ZERO, 0) };
  }

  /** Everything by column: totals, parts, rules, bars and the bounds of what is pending. */
  scores(): Scores {
    const { regulation, rules } = this.program;
    const order = rules.map(({ rule }) => rule.id);
    const marks = new Marks(this.year.rows);
    const columns = this.blocks((scores) => {
      const total = scores.total();
      const published = scores.published(total);
      const bounds = total.missing ? totalInterval(scores) : { lowest: published, highest: published };
      const points = order.map((id) => scores.points(id));
      for (const id of order) marks.take(id, scores.rule(id), scores.window.from);
      return [total, published, bounds.lowest, bounds.highest, ...regulation.parts.map((part) => scores.part(part)), ...points];
    });
    const take = (index: number): Column => columns[index] ?? constant(ZERO, 0);
    return {
      units: this.table.units,
      peerGroup: this.year.groups,
      peerGroups: this.year.groupCount,
      total: take(0),
      published: take(1),
      lowest: take(2),
      highest: take(3),
      parts: new Map(regulation.parts.map(({ name }, index) => [name, take(4 + index)])),
      rules: new Map(order.map((id, index) => [id, { points: take(4 + regulation.parts.length + index), ...marks.ofRule(id) }])),
      barred: marks.barred,
    };
  }

  private blocks(make: (scores: WindowScores) => Column[]): Column[] {
    const { rows } = this.year;
    const writers: ColumnWriter[] = [];
    for (let from = 0; from < rows; from += BLOCK) {
      const to = Math.min(rows, from + BLOCK);
      withScratch(to - from, () => {
        for (const [index, column] of make(this.window(from, to)).entries()) {
          writers[index] ??= new ColumnWriter(rows);
          writers[index].write(column, from);
        }
      });
      // Its columns are overwritten by the next block.
      this.current = undefined;
    }
    return writers.map((writer) => writer.done());
  }
}
