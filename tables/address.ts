/** Column letters of a 1-based column number: 1 → 'A', 28 → 'AB'. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** 1-based column number of letters: 'A' → 1, 'AB' → 28. */
export function columnNumber(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}

/** 'B7' for row 7, column 2 (both 1-based). */
export function cellAddress(row: number, column: number): string {
  return columnLetters(column) + row;
}
