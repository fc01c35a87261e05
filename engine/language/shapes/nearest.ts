/** Edits (insert, delete, replace) between two short words. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replace = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, replace));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/** The known word most like `word`, if it is like enough to be a slip of the pen: at most half of its characters changed, and never all. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const short = word.slice(0, 40);
  let best: { word: string; edits: number } | undefined;
  for (const candidate of known) {
    const edits = distance(short, candidate.slice(0, 40));
    if (!best || edits < best.edits) best = { word: candidate, edits };
  }
  if (!best) return undefined;
  const length = Math.max(short.length, best.word.length);
  return best.edits <= length / 2 ? best.word : undefined;
}
