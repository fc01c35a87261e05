/** What a form holds. */
export type Values = object;

/** One field where somebody else saved something that differs from what this form was opened with, or from what it says. */
export interface Difference {
  readonly field: string;
  readonly theirs: unknown;
  readonly mine: unknown;
  /** Both changed it: a person has to choose. Otherwise the one change is taken. */
  readonly contested: boolean;
  /** What is taken unless the person says otherwise. */
  readonly take: 'mine' | 'theirs';
}

const same = (a: unknown, b: unknown): boolean => Object.is(a, b) || JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

const field = (values: Values, name: string): unknown => (values as Readonly<Record<string, unknown>>)[name];

/** Compares what the form was opened with, what it says now, and what somebody else has saved meanwhile. */
export function differences(opened: Values, mine: Values, theirs: Values): Difference[] {
  return Object.keys(mine)
    .filter((name) => !same(field(mine, name), field(theirs, name)))
    .map((name) => {
      const iChanged = !same(field(mine, name), field(opened, name));
      const theyChanged = !same(field(theirs, name), field(opened, name));
      return {
        field: name,
        mine: field(mine, name),
        theirs: field(theirs, name),
        contested: iChanged && theyChanged,
        take: iChanged ? 'mine' : 'theirs',
      };
    });
}

/** The values that result from the choices. */
export function merged<V extends Values>(mine: V, found: readonly Difference[], choices: Readonly<Record<string, 'mine' | 'theirs'>>): V {
  const taken = found.filter(({ field, take }) => (choices[field] ?? take) === 'theirs').map(({ field, theirs }) => [field, theirs]);
  return { ...mine, ...Object.fromEntries(taken) };
}

export const isChanged = (opened: Values, now: Values): boolean => Object.keys(now).some((name) => !same(field(opened, name), field(now, name)));
