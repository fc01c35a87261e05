import { z } from 'zod';

/** What differs between two versions, place by place. */

const piece = z.object({ change: z.enum(['same', 'added', 'removed']), text: z.string() });

const redlineSection = z.object({
  kind: z.enum(['front', 'clause', 'rule', 'example', 'text']),
  /** `第九条(四) 刊物发表`, `规则 刊物发表`. */
  title: z.string(),
  change: z.enum(['same', 'changed', 'added', 'removed', 'moved']),
  /** Empty where nothing differs. */
  pieces: z.array(piece),
});

const side = z.object({ id: z.int(), number: z.int(), state: z.enum(['draft', 'published']), publishedAt: z.string().nullable() });

export const redline = z.object({ old: side, new: side, changed: z.int(), sections: z.array(redlineSection) });

export const redlineQuery = z.strictObject({
  /** The older version; without it, the one before. */
  against: z.coerce.number().int().positive().optional(),
});

export type Redline = z.output<typeof redline>;
export type RedlineSection = z.output<typeof redlineSection>;
