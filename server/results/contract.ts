import { z } from 'zod';
import { listQuery, pageOf } from '../http/paging.ts';
import { TOLD } from './sight.ts';
import { VIEW_NAMES } from './views.ts';

/** What the API says of standings: who stands where, how the points are spread, what is open. */

const idInAddress = z.coerce.number().int().positive().max(2_147_483_647);
export const assessmentId = z.strictObject({ assessmentId: idInAddress });
export const unitId = assessmentId.extend({ unitId: idInAddress });

const view = z.enum(VIEW_NAMES).default('official');
export const viewQuery = z.strictObject({ view });

const word = z.string().max(100).optional();

export const standingsQuery = listQuery.extend({
  view,
  /** Among whom units are ranked: a group or a kind, as `pool` of the rows. */
  pool: word,
  kind: word,
  group: word,
  tier: word,
  /** A selection's name: those who win it. */
  selection: word,
  /** `pending` 总分待定, `waiting` 有事实待审核, `returned` 有退回, `tied` 并列待决定, `barred` 取消资格. */
  state: z.enum(['pending', 'waiting', 'returned', 'tied', 'barred']).optional(),
});

export const distance = z.object({ to: z.string(), points: z.number(), score: z.number(), beyond: z.boolean() });
const next = z.object({ rank: distance.nullable(), tier: distance.nullable(), selections: z.array(distance) });
export const last = z.object({ total: z.number().nullable(), rank: z.int().nullable(), rankOutOf: z.int() });

/** One unit. What the caller is not told is null, empty or 0. */
export const standing = z.object({
  unitId: z.int(),
  name: z.string(),
  kind: z.string(),
  group: z.string(),
  pool: z.string(),
  /** Whether the caller may open its scorecard. */
  open: z.boolean(),
  total: z.number().nullable(),
  lowest: z.number().nullable(),
  highest: z.number().nullable(),
  /** The total in the other view. */
  other: z.number().nullable(),
  base: z.number().nullable(),
  bonus: z.number().nullable(),
  deduction: z.number().nullable(),
  rank: z.int().nullable(),
  rankOutOf: z.int(),
  tier: z.string().nullable(),
  selections: z.array(z.string()),
  byDecision: z.array(z.string()),
  undecided: z.array(z.string()),
  barredFrom: z.array(z.string()),
  converted: z.number().nullable(),
  parts: z.record(z.string(), z.number().nullable()),
  /** Clauses without points yet, facts not looked at yet, facts sent back. */
  missing: z.int(),
  waiting: z.int(),
  returned: z.int(),
  next,
  last: last.nullable(),
});

export const standingPage = pageOf(standing);

const finding = z.object({
  severity: z.enum(['error', 'warning', 'note']),
  code: z.string(),
  message: z.string(),
  unitId: z.int().nullable(),
  clause: z.string(),
});

export const tie = z.object({
  selection: z.string(),
  pool: z.string(),
  seats: z.int(),
  left: z.int(),
  score: z.number(),
  units: z.array(z.object({ unitId: z.int(), name: z.string(), chosen: z.boolean().nullable() })),
  decision: z.object({ reason: z.string(), decidedByName: z.string().nullable(), decidedAt: z.string() }).nullable(),
  /** Something had been decided on other units than those tied now. */
  stale: z.boolean(),
});

export const ties = z.object({ items: z.array(tie) });

/** The whole in figures. */
export const overview = z.object({
  view: z.enum(VIEW_NAMES),
  revision: z.int(),
  stage: z.string(),
  /** Whether the caller sees all units; else only their own, and of the others what `told` names. */
  whole: z.boolean(),
  told: z.array(z.enum(TOLD)),
  decimals: z.int(),
  units: z.int(),
  /** Units whose total is known, and facts that wait for a look. */
  settled: z.int(),
  waiting: z.int(),
  pools: z.array(z.object({ name: z.string(), units: z.int() })),
  kinds: z.array(z.string()),
  groups: z.array(z.string()),
  parts: z.array(z.object({ name: z.string(), nature: z.enum(['base', 'bonus', 'deduction']) })),
  tiers: z.array(z.string()),
  selections: z.array(z.object({ name: z.string(), title: z.string(), seats: z.int().nullable(), selected: z.int() })),
  convertedInto: z.string().nullable(),
  findings: z.array(finding),
  /** How many findings there are in all. */
  findingCount: z.int(),
  ties: z.array(tie),
  /** Units by total: `counts[i]` of each pool lie from `edges[i]` (in) to `edges[i + 1]`. */
  distribution: z.object({ edges: z.array(z.number()), series: z.array(z.object({ pool: z.string(), counts: z.array(z.int()) })) }).nullable(),
  /** Mean points of each part, over the units in which it is known. */
  breakdown: z.array(z.object({ pool: z.string(), means: z.record(z.string(), z.number().nullable()) })),
  previous: z.object({ assessmentId: z.int(), title: z.string() }).nullable(),
  rights: z.object({ override: z.boolean(), decide: z.boolean() }),
});

/** Units × rules. A cell is the share of full marks in percent; null while pending, −1 where the rule is not for the unit. */
export const heat = z.object({
  columns: z.array(
    z.object({
      rule: z.string(),
      clause: z.string(),
      name: z.string(),
      part: z.string(),
      nature: z.enum(['base', 'bonus', 'deduction']),
      /** What 100 stands for: full marks, the cap, or the most that any unit has. */
      of: z.enum(['full', 'cap', 'most']),
    }),
  ),
  units: z.array(z.object({ unitId: z.int(), name: z.string(), pool: z.string() })),
  cells: z.array(z.array(z.int().nullable())),
});

export type StandingsQuery = z.output<typeof standingsQuery>;
export type Standing = z.output<typeof standing>;
export type Overview = z.output<typeof overview>;
export type Heat = z.output<typeof heat>;
export type TieAnswer = z.output<typeof tie>;
