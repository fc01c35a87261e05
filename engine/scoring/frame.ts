import type { FactColumns } from '../facts/table.ts';
import type { Expression } from '../language/expression/ast.ts';
import type { Truths } from '../methods/frame.ts';
import type { NamedValue } from '../methods/phrase.ts';
import { type Column, fixed, slice } from '../number/column.ts';
import { truthOf } from './conditions.ts';
import { numberOf } from './numbers.ts';
import { peerColumn, rankColumn } from './peers.ts';
import type { ScoringFrame, Surroundings, Window } from './scoring-frame.ts';
import { valuesIn } from './values-in.ts';

/** A frame over a window of a space: the one implementation of what methods see. */
export class WindowFrame implements ScoringFrame {
  readonly length: number;
  private readonly facts = new Map<string, FactColumns>();

  constructor(
    readonly window: Window,
    readonly full: Column,
    readonly around: Surroundings,
  ) {
    this.length = window.to - window.from;
  }

  fact(name: string): FactColumns {
    const known = this.facts.get(name);
    if (known) return known;
    const { space, from, to } = this.window;
    const whole = space.fact(name);
    const cut = from === 0 && to === space.rows ? whole : sliceFact(whole, from, to);
    this.facts.set(name, cut);
    return cut;
  }

  number(expression: Expression): Column {
    return numberOf(expression, this);
  }

  truth(expression: Expression): Truths {
    return truthOf(expression, this);
  }

  valuesIn(expression: Expression): readonly NamedValue[] {
    return valuesIn(expression, this);
  }

  peer(node: Expression & { kind: 'peer' }): Column {
    const { space } = this.window;
    return this.wholeTable(node, node.fn, (whole) =>
      peerColumn(node.fn, node.of ? whole.number(node.of) : ones(space.rows), space.groups, space.groupCount),
    );
  }

  rank(expression: Expression, order: 'high' | 'low', ties: 'skip' | 'average' | 'void'): Column {
    const { groups, groupCount } = this.window.space;
    return this.wholeTable(expression, `rank ${order} ${ties}`, (whole) => rankColumn(whole.number(expression), groups, groupCount, order, ties));
  }

  peers(expression: Expression | undefined): Column {
    const { space } = this.window;
    return this.wholeTable(expression ?? space, 'peers', (whole) =>
      peerColumn('peers', expression ? whole.number(expression) : ones(space.rows), space.groups, space.groupCount),
    );
  }

  private wholeTable(key: object, kind: string, make: (whole: ScoringFrame) => Column): Column {
    const { space, from, to } = this.window;
    return slice(this.around.whole(space, key, kind, make), from, to);
  }
}

const ones = (rows: number): Column => fixed(new Float64Array(rows).fill(1), 1, 1);

function sliceFact(fact: FactColumns, from: number, to: number): FactColumns {
  const { records } = fact;
  const [first, last] = [records?.starts[from] ?? 0, records?.starts[to] ?? 0];
  return {
    declaration: fact.declaration,
    value: slice(fact.value, from, to),
    byLevel: fact.byLevel.map((column) => slice(column, from, to)),
    notApplicable: fact.notApplicable?.subarray(from, to),
    records: records && {
      starts: first === 0 ? records.starts.subarray(from, to + 1) : records.starts.slice(from, to + 1).map((start) => start - first),
      level: records.level.subarray(first, last),
      value: slice(records.value, first, last),
      month: records.month.subarray(first, last),
      note: records.note.slice(first, last),
    },
  };
}
