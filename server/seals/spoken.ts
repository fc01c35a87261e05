import { describeRegulation, openRegulation } from '@kaocheng/engine';

/** Settings and readings of a regulation's text, for people who look into a seal. */
export function spokenOf(text: string): { settings: { name: string; value: string }[]; readings: string[] } {
  const described = describeRegulation(openRegulation(text));
  return { settings: (described?.settings ?? []).map(({ name, value }) => ({ name, value })), readings: [...(described?.readings ?? [])] };
}
