/** How a filter's text in the address is read; undefined where it says nothing usable. */
export type Reader<T> = (text: string) => T | undefined;

export const text: Reader<string> = (text) => text.slice(0, 100) || undefined;

export const whole: Reader<number> = (text) => (/^\d{1,15}$/.test(text) ? Number(text) : undefined);

export const day: Reader<string> = (text) => (/^\d{4}-\d{2}-\d{2}$/.test(text) ? text : undefined);

/** A switch: carried only where it is on. */
export const yes: Reader<'true'> = (text) => (text === 'true' ? text : undefined);

export const oneOf =
  <const T extends string>(...values: readonly T[]): Reader<T> =>
  (text) =>
    values.find((value) => value === text);

export type Readers = Readonly<Record<string, Reader<string | number | boolean>>>;

/** What the readers read: each filter that is set. */
export type Filters<R extends Readers> = { [K in keyof R]?: NonNullable<ReturnType<R[K]>> };
