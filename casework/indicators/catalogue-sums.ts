import type { Catalogue } from '../catalogue.ts';
import { limitParts, type Service, validOn } from '../formats/service.ts';
import type { Day } from '../moment.ts';

/** Divisible by all limits in use (2⁷ × 3² × 5⁴ × 7 × 11 × 13): ratios of days are whole numbers of parts, and halves are halves. */
const SHARE = 720_720_000;

/** What the list of services gives, as sums over a unit's services that are valid on a day. Whole numbers, like the sums of cases. */
const MEASURES = {
  services: { title: '事项', of: () => 1 },
  limited: { title: '有法定时限和承诺时限的事项', of: (service: Service) => (hasLimits(service) ? 1 : 0) },
  statutoryLimit: { title: '法定时限（11200 分之一工作日）', of: (service: Service) => limits(service).statutory },
  promisedLimit: { title: '承诺时限（11200 分之一工作日）', of: (service: Service) => limits(service).promised },
  /** Each service's own ratio in SHARE parts, so that a mean of ratios is a sum of whole numbers too. */
  promisedShare: {
    title: '承诺时限占法定时限',
    of: (service: Service) => {
      const { statutory, promised } = limits(service);
      return statutory === 0 ? 0 : Math.round((promised * SHARE) / statutory);
    },
  },
  limitedShares: { title: '有时限的事项', of: (service: Service) => (hasLimits(service) ? SHARE : 0) },
  shouldEnter: { title: '应入驻事项', of: ({ presence }: Service) => (presence === 'entered' || presence === 'absent' ? 1 : 0) },
  entered: { title: '已入驻事项', of: ({ presence }: Service) => (presence === 'entered' ? 1 : 0) },
  onlineKnown: { title: '写明网办深度的事项', of: ({ onlineLevel }: Service) => (onlineLevel === undefined ? 0 : 1) },
  /** From level 3 on a matter is decided online. */
  onlineServices: { title: '可网办事项', of: ({ onlineLevel = 0 }: Service) => (onlineLevel >= 3 ? 1 : 0) },
  visitsKnown: { title: '写明跑动次数的事项', of: ({ visits }: Service) => (visits === undefined ? 0 : 1) },
  visits: { title: '跑动次数合计', of: ({ visits = 0 }: Service) => visits },
} as const;

export type CatalogueKey = keyof typeof MEASURES;
export type CatalogueSums = Readonly<Record<CatalogueKey, number>>;

const hasLimits = ({ statutory, promised }: Service): boolean => statutory !== undefined && statutory.amount > 0 && promised !== undefined;

/** A statutory limit of 0 cannot be shortened: such a service counts nowhere. */
function limits(service: Service): { statutory: number; promised: number } {
  const { statutory, promised } = service;
  if (!statutory || !promised || statutory.amount <= 0) return { statutory: 0, promised: 0 };
  return { statutory: limitParts(statutory), promised: limitParts(promised) };
}

export const isCatalogueKey = (key: string): key is CatalogueKey => key in MEASURES;
export const catalogueTitle = (key: CatalogueKey): string => MEASURES[key].title;
/** What one service counts under a key: the drill-down. */
export const serviceCounts = (key: CatalogueKey, service: Service): number => MEASURES[key].of(service);

/** Sums by unit number over the services valid on a day. */
export function catalogueSums(catalogue: Catalogue, asOf: Day): ReadonlyMap<number, CatalogueSums> {
  const byUnit = new Map<number, Record<CatalogueKey, number>>();
  for (const [index, service] of catalogue.services.entries()) {
    const unit = catalogue.unitOfService[index] ?? -1;
    if (unit < 0 || !validOn(service, asOf)) continue;
    const sums = byUnit.get(unit) ?? noServices();
    byUnit.set(unit, sums);
    for (const key of Object.keys(MEASURES) as CatalogueKey[]) sums[key] += MEASURES[key].of(service);
  }
  return byUnit;
}

export const noServices = (): Record<CatalogueKey, number> =>
  Object.fromEntries(Object.keys(MEASURES).map((key) => [key, 0])) as Record<CatalogueKey, number>;
