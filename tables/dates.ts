import { cleanText, halfWidth } from './text.ts';

const FORMS = [/^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/, /^(\d{4})()年(\d{1,2})月(\d{1,2})[日号]$/, /^(\d{4})()(\d{2})(\d{2})$/];

/**
 * A calendar day as ISO text 'YYYY-MM-DD', from 2026-03-05, 2026/3/5, 2026.3.5, 2026年3月5日 or 20260305 (full-width digits too).
 * Undefined for anything else: impossible days (2026-02-30), years outside 1900–2199, a time after the day, other words.
 */
export function parseDate(text: string): string | undefined {
  const plain = halfWidth(cleanText(text));
  for (const form of FORMS) {
    const match = form.exec(plain);
    if (match !== null) return isoDay(Number(match[1]), Number(match[3]), Number(match[4]));
  }
  return undefined;
}

/** ISO text of a day that exists; undefined otherwise. */
function isoDay(year: number, month: number, day: number): string | undefined {
  if (year < 1900 || year > 2199) return undefined;
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  return date.toISOString().slice(0, 10);
}

/** Text of an Excel moment (its UTC fields are what the cell shows): a day, a day with a time, or 'HH:MM:SS' for a bare time. */
export function dateText(date: Date): string {
  const iso = new Date(Math.round(date.getTime() / 1000) * 1000).toISOString();
  const day = iso.slice(0, 10);
  const time = iso.slice(11, 19);
  if (date.getUTCFullYear() < 1900) return time;
  return time === '00:00:00' ? day : `${day} ${time}`;
}
