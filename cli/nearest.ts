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

/** `，是否想写"…"？` for the known word that a slip of the pen most likely meant; '' where none is close. */
export function advice(word: string, known: Iterable<string>): string {
  const short = word.slice(0, 40);
  let best: { word: string; edits: number } | undefined;
  for (const candidate of known) {
    const edits = distance(short, candidate.slice(0, 40));
    if (!best || edits < best.edits) best = { word: candidate, edits };
  }
  const close = best && best.edits <= Math.max(1, Math.floor(Math.max(short.length, best.word.length) / 2));
  return best && close ? `，是否想写"${best.word}"？` : '';
}
