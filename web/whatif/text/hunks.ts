/** Places where two texts differ, in whole lines, with the heading they stand under. */

export interface Piece {
  readonly change: 'same' | 'added' | 'removed';
  readonly text: string;
}

export interface Hunk {
  readonly heading: string;
  readonly pieces: readonly Piece[];
}

/** A stretch of the old text and what stands in its place, as offsets. */
export interface Change {
  readonly fromA: number;
  readonly toA: number;
  readonly fromB: number;
  readonly toB: number;
}

/** @param changes in order, not overlapping */
export function hunksOf(before: string, after: string, changes: readonly Change[]): Hunk[] {
  const groups: Change[][] = [];
  for (const change of changes) {
    const last = groups.at(-1)?.at(-1);
    if (last && lineEnd(before, last.toA) + 1 >= lineStart(before, change.fromA)) groups.at(-1)?.push(change);
    else groups.push([change]);
  }
  return groups.map((group) => ({ heading: headingBefore(before, group[0]?.fromA ?? 0), pieces: piecesOf(before, after, group) }));
}

function piecesOf(before: string, after: string, group: readonly Change[]): Piece[] {
  const [first, last] = [group[0], group.at(-1)];
  if (!first || !last) return [];
  const pieces: Piece[] = [];
  let at = lineStart(before, first.fromA);
  const put = (change: Piece['change'], text: string) => text !== '' && pieces.push({ change, text });
  for (const { fromA, toA, fromB, toB } of group) {
    put('same', before.slice(at, fromA));
    put('removed', before.slice(fromA, toA));
    put('added', after.slice(fromB, toB));
    at = toA;
  }
  put('same', before.slice(at, lineEnd(before, at)));
  return pieces;
}

const lineStart = (text: string, at: number): number => text.lastIndexOf('\n', at - 1) + 1;
const lineEnd = (text: string, at: number): number => {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
};

/** The nearest heading above, without its marks; the front matter has none. */
function headingBefore(text: string, at: number): string {
  const headings = [...text.slice(0, at).matchAll(/^#{1,6} +(.+)$/gm)];
  return headings.at(-1)?.[1]?.trim() ?? '开头说明';
}
