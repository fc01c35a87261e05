/** `，是否想写"…"？` for the known name that a slip of the pen most likely meant (two different characters at most); '' where none is close. */
export function advice(name: string, names: Iterable<string>): string {
  const known = [...names];
  const short = name.slice(0, 40);
  for (const candidate of known)
    if (candidate.endsWith(short) || (short.length > 2 && short.endsWith(candidate))) return `，是否想写"${candidate}"？`;
  let best: { name: string; edits: number } | undefined;
  for (const candidate of known) {
    if (Math.abs(candidate.length - short.length) > 2) continue;
    const edits = distance(short, candidate);
    if (!best || edits < best.edits) best = { name: candidate, edits };
  }
  return best && best.edits <= Math.min(2, Math.floor(short.length / 2)) ? `，是否想写"${best.name}"？` : '';
}

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
