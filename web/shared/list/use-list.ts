import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import type { Filters, Readers } from './readers.ts';

/** What every list route takes, and the filters of this one. */
export type ListQuery<R extends Readers> = { search?: string; sort?: string; page: number; size: number } & Filters<R>;

export interface ListOptions<R extends Readers> {
  readonly filters?: R;
  /** How the list is sorted at first: `name`, `-updatedAt`. */
  readonly sort?: string;
  readonly size?: number;
  /** Tells two lists on one page apart in the address. */
  readonly prefix?: string;
}

export type Changes = Readonly<Record<string, string | number | boolean | undefined>>;

/** The state of a list: it lives in the address, so that a link, the back button and a reload show the same rows. */
export interface List<Query = ListQuery<Readers>> {
  /** Goes to the API as it is. */
  readonly query: Query;
  /** Changes filters, search, sort or page; other than a page, everything starts at page 1 again. */
  set(changes: Changes): void;
  /** Takes search and filters away. */
  clear(): void;
  /** True where search or a filter narrows the list. */
  readonly narrowed: boolean;
}

export const SIZES = [20, 50, 100, 200];

export function useList<const R extends Readers = Record<never, never>>({
  filters,
  sort,
  size = 20,
  prefix = '',
}: ListOptions<R> = {}): List<ListQuery<R>> {
  const [params, setParams] = useSearchParams();
  const query = useMemo(() => readQuery((name) => params.get(prefix + name), filters, sort, size), [params, filters, sort, size, prefix]);
  const names = ['search', ...Object.keys(filters ?? {})];
  return {
    query,
    set(changes) {
      setParams((before) => written(before, 'page' in changes ? changes : { page: undefined, ...changes }, prefix), {
        replace: !('page' in changes),
      });
    },
    clear() {
      setParams((before) => written(before, { page: undefined, ...Object.fromEntries(names.map((name) => [name, undefined])) }, prefix));
    },
    narrowed: names.some((name) => params.has(prefix + name)),
  };
}

type Ask = (name: string) => string | null;

function readQuery<R extends Readers>(ask: Ask, filters: R | undefined, sort: string | undefined, size: number): ListQuery<R> {
  const number = (name: string, fallback: number) => Math.max(1, Math.min(100_000, Number(ask(name)) || fallback)) | 0;
  const asked = number('size', size);
  const query: Record<string, unknown> = { page: number('page', 1), size: SIZES.includes(asked) ? asked : size };
  const search = ask('search')?.trim().slice(0, 100);
  if (search) query.search = search;
  const sorted = ask('sort') ?? sort;
  if (sorted) query.sort = sorted;
  for (const [name, read] of Object.entries(filters ?? {})) {
    const value = read(ask(name) ?? '');
    if (value !== undefined) query[name] = value;
  }
  return query as ListQuery<R>;
}

function written(before: URLSearchParams, changes: Changes, prefix: string): URLSearchParams {
  const after = new URLSearchParams(before);
  for (const [name, value] of Object.entries(changes)) {
    if (value === undefined || value === '' || value === false) after.delete(prefix + name);
    else after.set(prefix + name, String(value));
  }
  return after;
}
