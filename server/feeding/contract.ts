import { cleanText } from '@kaocheng/tables';
import { z } from 'zod';
import { FACT_ORIGIN_NAMES, FACT_STATE_NAMES } from '../facts/index.ts';
import { listQuery } from '../http/paging.ts';

/** What the API says of the figures that cases, ratings and services give to an assessment. */

const LARGEST = 2_147_483_647;
const id = z.coerce.number().int().positive().max(LARGEST);
const version = z.int().positive().max(LARGEST);
const text = (most: number) =>
  z
    .string()
    .max(most * 4)
    .overwrite(cleanText)
    .max(most);
const reason = z.string().trim().min(2, '请写明理由').max(500);

export const assessmentPath = z.strictObject({ assessmentId: id });
export const recordPath = z.strictObject({ assessmentId: id, unitId: id, factId: z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER) });

export const ORIGINS = ['indicator', 'peers', 'outside'] as const;
export const ONLY = ['by-hand', 'missing'] as const;

/** `only`: units with a figure recorded by hand, or without one that is wanted. */
export const feedingQuery = listQuery.omit({ sort: true }).extend({ only: z.enum(ONLY).optional() });

/** Where the rows behind a computed fact are. */
export const behindRows = z.object({
  indicator: z.string(),
  source: z.enum(['办件', '评价', '事项目录', '投诉']),
  fromMonth: z.string(),
  toMonth: z.string(),
});

/** A fact that the regulation wants from the system. */
const column = z.object({
  fact: z.string(),
  from: z.enum(ORIGINS),
  /** Formula of the indicator; null where it comes from outside. */
  formula: z.string().nullable(),
  reading: z.string().nullable(),
  /** Where the rows behind it are; null where it comes from outside, or from the rows of many units. */
  behind: behindRows.nullable(),
  kind: z.string(),
  levels: z.array(z.string()),
  unitOfMeasure: z.string(),
  percent: z.boolean(),
  /** The range it must lie in, in words; '' for any. */
  range: z.string(),
  /** Several records a unit. */
  many: z.boolean(),
  /** Whether the regulation wants a day. */
  dated: z.boolean(),
  clauses: z.array(z.string()),
});

const record = z.object({
  id: z.int(),
  version: z.int(),
  level: z.string(),
  value: z.string(),
  happenedOn: z.string().nullable(),
  note: z.string(),
  state: z.enum(FACT_STATE_NAMES),
  origin: z.enum(FACT_ORIGIN_NAMES),
  originName: z.string(),
  reportedByName: z.string().nullable(),
  updatedAt: z.string(),
});

const cell = z.object({
  fact: z.string(),
  /** What cases, ratings and services say now; null where they say nothing. */
  computed: z.object({ value: z.string(), note: z.string() }).nullable(),
  /** Why the regulation does not take what was computed. */
  fault: z.string().nullable(),
  /** What counts. */
  records: z.array(record),
  /** What a person had recorded before the computed figure took its place. */
  setAside: record.nullable(),
});

export const feeding = z.object({
  assessmentId: z.int(),
  /** Whether figures go in by themselves now, and why not. */
  open: z.boolean(),
  why: z.string().nullable(),
  asOf: z.string().nullable(),
  /** How much of the files that are being read is done, 0 to 1; null where none is. */
  importing: z.number().nullable(),
  columns: z.array(column),
  items: z.array(z.object({ unitId: z.int(), unitName: z.string(), kind: z.string(), group: z.string(), cells: z.array(cell) })),
  total: z.int(),
  page: z.int(),
  size: z.int(),
});

export const fed = z.object({ written: z.int() });

/** A figure from outside, or in place of a computed one, for one unit or many. */
export const handFigure = z.strictObject({
  fact: text(100).min(1),
  /** `all`: every unit of which the regulation wants it. */
  unitIds: z.union([z.literal('all'), z.array(id).min(1, '请选择单位').max(5000)]),
  level: text(100).default(''),
  value: text(100),
  happenedOn: z.iso.date().nullable().default(null),
  /** Where it comes from. */
  source: text(500).min(2, '请写明来源，例如文件名称和文号'),
});

export const changedHand = z.strictObject({ version, reason });

export type Behind = z.output<typeof behindRows>;
export type Feeding = z.output<typeof feeding>;
export type FeedingColumn = Feeding['columns'][number];
export type FeedingCell = Feeding['items'][number]['cells'][number];
export type FeedingRecord = FeedingCell['records'][number];
export type FeedingQuery = z.output<typeof feedingQuery>;
export type HandFigure = z.output<typeof handFigure>;
export type ChangedHand = z.output<typeof changedHand>;
