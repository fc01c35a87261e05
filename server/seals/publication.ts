import type { Regulation } from '@kaocheng/engine';
import { z } from 'zod';
import type { SealedUnit, SealResult } from './compute.ts';
import type { SealInputs } from './inputs.ts';

/** What the public page may show: what the regulation's 公开 list names, and nothing else is in it. */
const unit = z.object({
  name: z.string(),
  rank: z.int().nullable().optional(),
  total: z.number().nullable().optional(),
  tier: z.string().nullable().optional(),
  selections: z.array(z.string()).optional(),
});

export const SHOWN = { rank: '名次', total: '总分', tier: '等次', selections: '评选' } as const;
export type Shown = keyof typeof SHOWN;
const SHOWN_NAMES = Object.keys(SHOWN) as readonly Shown[];

export const publication = z.object({
  title: z.string(),
  authority: z.string().nullable(),
  regulation: z.string(),
  periodFrom: z.string(),
  periodTo: z.string(),
  sealedAt: z.string(),
  /** The seal's hash: what is shown can be traced to it. */
  receipt: z.string(),
  decimals: z.int(),
  shown: z.array(z.enum(SHOWN_NAMES)),
  units: z.int(),
  pools: z.array(z.object({ name: z.string(), units: z.array(unit) })),
});
export type Publication = z.output<typeof publication>;

/** The columns that the regulation makes public, and which selections are. */
export function publicOf({ public: words, selections }: Regulation): { shown: Shown[]; selections: ReadonlySet<string> } {
  const named = new Set(words);
  const all = named.has('评选') || named.has('评优');
  const open = new Set(
    selections.filter(({ name, title }) => all || named.has(name) || (title !== undefined && named.has(title))).map(({ name }) => name),
  );
  const wanted: Readonly<Record<Shown, boolean>> = {
    rank: named.has('名次'),
    total: named.has('总分') || named.has('得分'),
    tier: named.has('等次'),
    selections: open.size > 0,
  };
  return { shown: SHOWN_NAMES.filter((name) => wanted[name]), selections: open };
}

/** Words of the 公开 list that are no column of the public page: they are not shown, and whoever publishes is told. */
export function unknownWords({ public: words, selections }: Regulation): string[] {
  const known = new Set(['名次', '总分', '得分', '等次', '评选', '评优', ...selections.flatMap(({ name, title }) => [name, title ?? name])]);
  return words.filter((word) => !known.has(word));
}

export function publicationOf(
  regulation: Regulation,
  { assessment }: SealInputs,
  { units }: SealResult,
  { hash, sealedAt }: { readonly hash: string; readonly sealedAt: string },
): Publication {
  const { shown, selections } = publicOf(regulation);
  const titles = new Map(regulation.selections.map(({ name, title }) => [name, title ?? name] as const));
  const pools = [...new Set(units.map(({ pool }) => pool))];
  const shownOf = (one: SealedUnit): z.output<typeof unit> => ({
    name: one.name,
    ...(shown.includes('rank') && { rank: one.rank }),
    ...(shown.includes('total') && { total: one.total }),
    ...(shown.includes('tier') && { tier: one.tier }),
    ...(shown.includes('selections') && { selections: one.selections.flatMap((name) => (selections.has(name) ? [titles.get(name) ?? name] : [])) }),
  });
  return {
    title: assessment.title,
    authority: assessment.authority,
    regulation: regulation.title,
    periodFrom: assessment.periodFrom,
    periodTo: assessment.periodTo,
    sealedAt,
    receipt: hash,
    decimals: regulation.decimals,
    shown,
    units: units.length,
    pools: pools.map((name) => ({
      name,
      units: ordered(
        units.filter(({ pool }) => pool === name),
        shown,
        regulation,
      ).map(shownOf),
    })),
  };
}

const words = new Intl.Collator('zh-CN');

/** By what is shown only: the order itself must not tell a rank that is not public. */
function ordered(units: readonly SealedUnit[], shown: readonly Shown[], { tiers }: Regulation): SealedUnit[] {
  const tierAt = ({ tier }: SealedUnit) => (tier === null ? tiers.length : tiers.findIndex(({ name }) => name === tier));
  return units.toSorted((one, other) => {
    if (shown.includes('rank') && one.rank !== other.rank) return (one.rank ?? Infinity) - (other.rank ?? Infinity);
    if (shown.includes('total') && one.total !== other.total) return (other.total ?? -Infinity) - (one.total ?? -Infinity);
    if (shown.includes('tier') && tierAt(one) !== tierAt(other)) return tierAt(one) - tierAt(other);
    return words.compare(one.name, other.name);
  });
}
