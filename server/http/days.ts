const EIGHT_HOURS = 8 * 3600 * 1000;

/** The day in China at an instant: `YYYY-MM-DD`. China has one time, without summer time. */
export const dayAt = (instant: string): string => new Date(Date.parse(instant) + EIGHT_HOURS).toISOString().slice(0, 10);

/** The first instant of a day in China. */
export const startOf = (day: string): string => new Date(Date.parse(`${day}T00:00:00Z`) - EIGHT_HOURS).toISOString();

/** The day so many days later; earlier where `days` is negative. */
export const addDays = (day: string, days: number): string => new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** The minute in China at an instant, for people: `2026-03-05 16:30`. */
export const minuteAt = (instant: string): string => new Date(Date.parse(instant) + EIGHT_HOURS).toISOString().slice(0, 16).replace('T', ' ');
