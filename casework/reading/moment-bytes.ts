import { DAY_SECONDS, dayFrom, type Moment, NONE, parseMoment } from '../moment.ts';

const SPACE = 32;
const T = 84;
const COLON = 58;
const latin = new TextDecoder('latin1');

/** What a date cell holds that is not empty and is no moment. */
export const UNREADABLE = -2;

/** Two digits as a number; something far above 99 where they are none. */
function two(bytes: Uint8Array, at: number): number {
  const tens = (bytes[at] as number) - 48;
  const ones = (bytes[at + 1] as number) - 48;
  return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? 1000 : tens * 10 + ones;
}

/**
 * A moment from the bytes of a cell: NONE where it is empty, UNREADABLE where it is no moment. The usual forms (2026-03-05, 2026/03/05 09:30,
 * 2026-03-05T09:30:00) are read from their digits; all other forms go through `parseMoment`.
 */
export function momentFrom(bytes: Uint8Array, start: number, stop: number, decode: (from: number, to: number) => string): Moment {
  let from = start;
  let to = stop;
  while (from < to && bytes[from] === SPACE) from++;
  while (to > from && bytes[to - 1] === SPACE) to--;
  const length = to - from;
  if (length === 0) return NONE;
  const mark = bytes[from + 4];
  if ((length === 19 || length === 16 || length === 10) && (mark === 45 || mark === 47) && bytes[from + 7] === mark) {
    const day = dayFrom(two(bytes, from) * 100 + two(bytes, from + 2), two(bytes, from + 5), two(bytes, from + 8));
    if (day !== NONE && length === 10) return day * DAY_SECONDS;
    const between = bytes[from + 10];
    if (day !== NONE && (between === SPACE || between === T) && bytes[from + 13] === COLON) {
      const hour = two(bytes, from + 11);
      const minute = two(bytes, from + 14);
      const second = length === 16 ? 0 : bytes[from + 16] === COLON ? two(bytes, from + 17) : 1000;
      if (hour < 24 && minute < 60 && second < 60) return day * DAY_SECONDS + hour * 3600 + minute * 60 + second;
    }
    return UNREADABLE;
  }
  const moment = parseMoment(isAscii(bytes, from, to) ? latin.decode(bytes.subarray(from, to)) : decode(from, to));
  return moment === NONE ? UNREADABLE : moment;
}

function isAscii(bytes: Uint8Array, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if ((bytes[i] as number) > 127) return false;
  return true;
}
