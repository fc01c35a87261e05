import type { DescribedRegulation } from '@kaocheng/engine';
import { z } from 'zod';

/** A regulation in words, as `describeRegulation` of the engine gives it: what forms, scorecards and the document view are built from. */

const points = z.array(z.object({ of: z.string(), points: z.string() }));
const nature = z.enum(['base', 'bonus', 'deduction']);
const texts = z.array(z.string());
const named = { name: z.string(), text: z.string() };

const part = z.object({ name: z.string(), nature, natureText: z.string(), full: points, atMost: z.string().nullable() });

const clause = z.object({
  number: z.string(),
  label: z.string(),
  title: z.string(),
  depth: z.int(),
  points: z.string().nullable(),
  markdown: z.string(),
  parent: z.int().nullable(),
  line: z.int(),
  rules: texts,
});

const rule = z.object({
  id: z.string(),
  name: z.string(),
  clause: z.string(),
  clauseIndex: z.int(),
  part: z.string(),
  nature,
  method: z.string(),
  methodText: z.string(),
  methodHelp: z.string(),
  points,
  atMost: z.string().nullable(),
  appliesTo: texts,
  lines: texts,
  facts: texts,
  readings: texts,
  note: z.string(),
  examples: texts,
  line: z.int(),
});

export const describedFact = z.object({
  name: z.string(),
  kind: z.enum(['event', 'amount', 'yes-no', 'judgement', 'choice']),
  kindText: z.string(),
  levels: texts,
  unitOfMeasure: z.string(),
  percent: z.boolean(),
  range: z.string(),
  reportedBy: z.enum(['unit', 'assessor', 'inspector', 'system']),
  reportedByText: z.string(),
  evidence: z.enum(['required', 'optional', 'none']),
  evidenceText: z.string(),
  every: z.enum(['month', 'quarter']).nullable(),
  repeats: z.boolean(),
  remarks: texts,
  note: z.string(),
  clause: z.string(),
  line: z.int(),
});

const example = z.object({
  name: z.string(),
  line: z.int(),
  facts: z.array(z.object({ unit: z.string(), fact: z.string(), text: z.string() })),
  expect: z.array(z.object({ unit: z.string(), key: z.string(), value: z.string() })),
});

export const describedRegulation: z.ZodType<DescribedRegulation> = z.object({
  id: z.string(),
  title: z.string(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  unitKinds: texts,
  groups: z.array(z.object({ name: z.string(), units: texts })),
  parts: z.array(part),
  total: z.string(),
  full: points,
  decimals: z.int(),
  settings: z.array(z.object({ name: z.string(), value: z.string(), note: z.string(), line: z.int() })),
  ranking: z.string(),
  tiers: z.array(z.object(named)),
  selections: z.array(z.object({ ...named, title: z.string() })),
  conversion: z.string().nullable(),
  readings: texts,
  public: texts,
  preamble: z.string(),
  clauses: z.array(clause),
  rules: z.array(rule),
  facts: z.array(describedFact),
  examples: z.array(example),
});
