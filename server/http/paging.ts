import { z } from 'zod';

/** The query of every list: search, sort, pages. Topics add their filters. */
export const listQuery = z.strictObject({
  search: z.string().trim().max(100).optional(),
  /** Field names, `-` before one for downwards, joined by commas. */
  sort: z
    .string()
    .max(100)
    .regex(/^-?[A-Za-z]+(,-?[A-Za-z]+)*$/)
    .optional(),
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  size: z.coerce.number().int().min(1).max(200).default(20),
});

export type ListQuery = z.output<typeof listQuery>;

/** What every list answers. */
export const pageOf = <T extends z.ZodType>(item: T) => z.object({ items: z.array(item), total: z.int(), page: z.int(), size: z.int() });

export interface Page<T> {
  readonly items: T[];
  readonly total: number;
  readonly page: number;
  readonly size: number;
}

/** `-updatedAt,name` → pairs, those not in `fields` left out. @param fields API name → column */
export function sortOf<C extends string>(sort: string | undefined, fields: Readonly<Record<string, C>>): { column: C; down: boolean }[] {
  return (sort ?? '').split(',').flatMap((part) => {
    const down = part.startsWith('-');
    const column = fields[down ? part.slice(1) : part];
    return column ? [{ column, down }] : [];
  });
}

/** Makes text safe inside a LIKE pattern: what people search for is never a pattern. */
export const likePattern = (search: string): string => `%${search.replace(/[\\%_]/g, '\\$&')}%`;
