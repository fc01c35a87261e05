import { nearest } from '@kaocheng/engine';

/** `，是否想写"…"？` for the known word that a slip of the pen most likely meant; '' where none is close. */
export function advice(word: string, known: Iterable<string>): string {
  const close = nearest(word, [...known]);
  return close === undefined ? '' : `，是否想写"${close}"？`;
}
