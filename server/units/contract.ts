import { cleanHeader } from '@kaocheng/tables';
import { parseMarketPattern } from '@kaocheng/worktime';
import { z } from 'zod';
import { listQuery, pageOf } from '../http/paging.ts';
import { creditCodeFault, tidyCode } from './credit-code.ts';

/** What the API says of units. Every schema checks input or output, and is published. */

export const LEVELS = ['city', 'county', 'unit'] as const;
export type Level = (typeof LEVELS)[number];
export const LEVEL_NAMES: Readonly<Record<Level, string>> = { city: '市', county: '区县', unit: '单位' };

/** The largest id that the database holds. */
const LARGEST = 2_147_483_647;
const id = z.int().positive().max(LARGEST);
const pathId = z.coerce.number().int().positive().max(LARGEST);
const day = z.iso.date();
/** One line as people see it: no invisible characters, no line breaks. Signs of HTML or formulas are just signs. */
const line = (most: number) => z.string().max(1000).overwrite(cleanHeader).max(most);
const code = z
  .string()
  .max(100)
  .overwrite(tidyCode)
  .superRefine((text, context) => {
    const message = creditCodeFault(text);
    if (message) context.addIssue({ code: 'custom', message });
  });

/** When a market is held; '' for none. */
const marketDays = line(50).superRefine((text, context) => {
  const read = text === '' ? undefined : parseMarketPattern(text);
  if (read && !read.ok) context.addIssue({ code: 'custom', message: read.problems.map(({ message }) => message).join('；') });
});

export const unit = z.object({
  id: z.int(),
  parentId: z.int().nullable(),
  parentName: z.string().nullable(),
  code: z.string().nullable(),
  name: z.string(),
  level: z.enum(LEVELS),
  kind: z.string(),
  group: z.string(),
  activeFrom: z.string().nullable(),
  /** The last day. */
  activeTo: z.string().nullable(),
  marketDays: z.string(),
  mergedInto: z.int().nullable(),
  mergedIntoName: z.string().nullable(),
  version: z.int(),
  updatedAt: z.string(),
});

const fields = {
  parentId: id.nullable(),
  code: code.nullable(),
  name: line(100).min(1),
  level: z.enum(LEVELS),
  kind: line(50),
  group: line(50),
  activeFrom: day.nullable(),
  activeTo: day.nullable(),
  /** Left out: as it was. */
  marketDays: marketDays.optional(),
};

export const unitFields = z.strictObject(fields);

export const newUnit = z.strictObject({
  ...fields,
  code: fields.code.default(null),
  level: fields.level.default('unit'),
  kind: fields.kind.default(''),
  group: fields.group.default(''),
  activeFrom: fields.activeFrom.default(null),
  activeTo: fields.activeTo.default(null),
});

const version = z.int().positive().max(LARGEST);

/** A change: the version that was seen, and all fields as they should be. */
export const changedUnit = unitFields.extend({
  version,
  /** The day from which it holds, for the history. Default: today. */
  effectiveOn: day.optional(),
});

export const unitId = z.strictObject({ unitId: pathId });

/** Which units: filters shared by the list and its export. */
export const unitsQuery = listQuery.extend({
  parentId: pathId.optional(),
  /** This unit and all below it. */
  under: pathId.optional(),
  level: z.enum(LEVELS).optional(),
  kind: z.string().max(50).optional(),
  group: z.string().max(50).optional(),
  /** Also those whose last day has passed. */
  closed: z.stringbool().default(false),
});

export const unitPage = pageOf(unit);

/** The whole tree in scope, flat, parents before children: for pickers. `parentId` may be out of scope. */
const unitNode = unit.pick({ id: true, parentId: true, name: true, level: true, kind: true, group: true }).extend({ closed: z.boolean() });
export const treeQuery = z.strictObject({ closed: z.stringbool().default(false) });
export const unitNodes = z.object({ items: z.array(unitNode) });

const counted = z.array(z.object({ value: z.string(), count: z.int() }));
/** The kinds and groups in use, with how many units. */
export const unitFacets = z.object({ kinds: counted, groups: counted });

export const closing = z.strictObject({ version, lastDay: day });
export const reopening = z.strictObject({ version });
export const removal = z.strictObject({ version: z.coerce.number().int().positive().max(LARGEST) });
export const merger = z.strictObject({
  version,
  intoId: id,
  /** The first day on which the other unit stands for this one. */
  effectiveOn: day,
});

export const unitHistory = z.object({
  items: z.array(
    z.object({
      id: z.int(),
      kind: z.string(),
      kindName: z.string(),
      effectiveOn: z.string(),
      before: z.string(),
      after: z.string(),
      actorName: z.string().nullable(),
      at: z.string(),
    }),
  ),
});

export type Unit = z.output<typeof unit>;
export type UnitFields = z.output<typeof unitFields>;
export type ChangedUnit = z.output<typeof changedUnit>;
export type UnitsQuery = z.output<typeof unitsQuery>;
export type UnitNode = z.output<typeof unitNode>;
export type Merger = z.output<typeof merger>;
export type Closing = z.output<typeof closing>;
export type UnitEvent = z.output<typeof unitHistory>['items'][number];
