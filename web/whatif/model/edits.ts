import type { FactChange, TrialChange } from '@kaocheng/engine';

/** Single edits of a change. What says the same as the record is no change, and leaves none behind. */

type Values = TrialChange['values'][number];
const samePlace = (one: Pick<Values, 'rule' | 'path'>, other: Pick<Values, 'rule' | 'path'>): boolean =>
  one.rule === other.rule && one.path.length === other.path.length && one.path.every((step, index) => step === other.path[index]);

/** @param now as the regulation writes it */
export function withValue(change: TrialChange, place: Pick<Values, 'rule' | 'path'>, value: string, now: string): TrialChange {
  const others = change.values.filter((one) => !samePlace(one, place));
  return {
    ...change,
    values: value.trim() === now.trim() || value.trim() === '' ? others : [...others, { rule: place.rule, path: place.path, value: value.trim() }],
  };
}

export const valueAt = ({ values }: TrialChange, place: Pick<Values, 'rule' | 'path'>): string | undefined =>
  values.find((one) => samePlace(one, place))?.value;

/** One record changed or taken out; `undefined` puts it back. */
export function withRecord(change: TrialChange, row: number, next: Extract<FactChange, { row: number }> | undefined): TrialChange {
  const others = change.facts.filter((one) => one.kind === 'add' || one.row !== row);
  return { ...change, facts: next ? [...others, next] : others };
}

export const recordChange = ({ facts }: TrialChange, row: number): Extract<FactChange, { row: number }> | undefined =>
  facts.find((one): one is Extract<FactChange, { row: number }> => one.kind !== 'add' && one.row === row);

type Decision = { readonly unit: string; readonly rule: string };
const isAbout =
  ({ unit, rule }: Decision) =>
  (one: Decision): boolean =>
    one.unit === unit && one.rule === rule;

/** @param now whether the record says so */
export function withExclusion(change: TrialChange, about: Decision, excluded: boolean, now: boolean): TrialChange {
  const others = change.exclusions.filter((one) => !isAbout(about)(one));
  return { ...change, exclusions: excluded === now ? others : [...others, { ...about, excluded }] };
}

/** @param points null: none. @param now what the record says */
export function withOverride(change: TrialChange, about: Decision, points: string | null, now: string | null): TrialChange {
  const others = change.overrides.filter((one) => !isAbout(about)(one));
  const same = points === now || (points !== null && now !== null && Number(points) === Number(now));
  return { ...change, overrides: same ? others : [...others, { ...about, points }] };
}
