import type { PeerFunction } from '../language/expression/ast.ts';
import { at, type Column, fromFractions } from '../number/column.ts';
import * as F from '../number/fraction.ts';

/** Functions over the peer group. Unknown values take no part: a mean is over the peers whose value is known. */

/** One value a row from whole-table values. `share` and `rank` differ by row, the others by group. */
export function peerColumn(fn: PeerFunction, values: Column, groups: Int32Array, groupCount: number): Column {
  if (fn === 'rank') return rankColumn(values, groups, groupCount, 'high', 'skip');
  const members = knownByGroup(values, groups, groupCount);
  const perGroup = members.map((member) =>
    foldGroup(
      fn,
      member.map(({ value }) => value),
    ),
  );
  if (fn !== 'share') return fromFractions(Array.from(groups, (group) => perGroup[group]));
  return fromFractions(
    Array.from(groups, (group, row) => {
      const sum = perGroup[group];
      return values.missing?.[row] || !sum || sum.num === 0n ? undefined : F.div(at(values, row), sum);
    }),
  );
}

interface Member {
  readonly row: number;
  readonly value: F.Fraction;
}

function knownByGroup(values: Column, groups: Int32Array, groupCount: number): Member[][] {
  const members: Member[][] = Array.from({ length: groupCount }, () => []);
  for (let row = 0; row < groups.length; row++) {
    if (!values.missing?.[row]) members[groups[row] ?? 0]?.push({ row, value: at(values, row) });
  }
  return members;
}

function foldGroup(fn: PeerFunction, values: readonly F.Fraction[]): F.Fraction | undefined {
  const count = F.fraction(BigInt(values.length));
  if (fn === 'peers') return count;
  if (values.length === 0) return undefined;
  if (fn === 'smallest') return values.reduce(F.min);
  if (fn === 'largest') return values.reduce(F.max);
  const sum = values.reduce(F.add, F.ZERO);
  if (fn === 'sum' || fn === 'share') return sum;
  const mean = F.div(sum, count);
  if (fn === 'mean') return mean;
  const squares = values.map((value) => F.sub(value, mean)).map((gap) => F.mul(gap, gap));
  return F.sqrt(F.div(squares.reduce(F.add, F.ZERO), count));
}

/** Ranks in the peer group, 1 is best; ties share the best rank ('skip'), the mean of their ranks ('average') or get none ('void'). */
export function rankColumn(values: Column, groups: Int32Array, groupCount: number, order: 'high' | 'low', ties: 'skip' | 'average' | 'void'): Column {
  const ranks = new Array<F.Fraction | undefined>(groups.length).fill(undefined);
  const better = order === 'high' ? -1 : 1;
  for (const members of knownByGroup(values, groups, groupCount)) {
    members.sort((a, b) => better * F.compare(a.value, b.value));
    for (let from = 0; from < members.length; ) {
      let to = from + 1;
      while (to < members.length && F.equal(members[to]?.value ?? F.ZERO, members[from]?.value ?? F.ZERO)) to++;
      const shared = ties === 'skip' ? F.fraction(BigInt(from + 1)) : F.fraction(BigInt(from + 1 + to), 2n);
      for (let i = from; i < to; i++) ranks[members[i]?.row ?? 0] = ties === 'void' && to - from > 1 ? undefined : shared;
      from = to;
    }
  }
  return fromFractions(ranks);
}
