import { type CaseUnit, type Service as CaseworkService, Catalogue, dayOf, parseMoment } from '@kaocheng/casework';
import type { Kysely } from 'kysely';
import type { Units } from '../policy/index.ts';
import type { Database } from '../schema/index.ts';
import { readUnits, type Unit } from '../units/index.ts';
import type { Service } from './contract.ts';
import { readServices } from './table.ts';

/** Units and services as casework counts by them, and the ids that its numbers stand for. */
export interface HouseCatalogue {
  readonly catalogue: Catalogue;
  /** Unit of each number. */
  readonly units: readonly Unit[];
  /** Service of each number. */
  readonly services: readonly Service[];
}

/** The catalogue's id of a unit. No spelling that a file may use: a number in a file never means a unit by chance. */
export const catalogueId = (unitId: number): string => `#${unitId}`;

/** The units and services of a scope, for reading files of cases and for indicators. */
export async function catalogueOf(db: Kysely<Database>, scope: Units): Promise<HouseCatalogue> {
  const all = await readUnits(db);
  const units = scope === 'all' ? all : all.filter(({ id }) => scope.has(id));
  const services = await readServices(db, scope);
  return { units, services, catalogue: new Catalogue({ units: caseUnits(units, all), services: services.map(caseworkService), open: false }) };
}

/**
 * Units under every spelling that means one of them alone: the name, the credit code, the name without its county in front (县公安局 of 剑阁县公安局) and
 * without 人民政府 behind. A name that several have means none of them.
 */
export function caseUnits(units: readonly Unit[], all: readonly Unit[] = units): CaseUnit[] {
  const names = new Map(all.map(({ id, name }) => [id, name]));
  const spellings = units.map((unit) => new Set([unit.name, ...(unit.code ? [unit.code] : []), ...shorter(unit, names)]));
  const times = new Map<string, number>();
  for (const each of spellings) for (const spelling of each) times.set(spelling, (times.get(spelling) ?? 0) + 1);
  return units.map(({ id, kind }, index) => {
    const mine = [...(spellings[index] ?? [])].filter((spelling) => times.get(spelling) === 1);
    return { id: catalogueId(id), name: mine[0] ?? '', kind, aliases: mine.slice(1) };
  });
}

function shorter({ name, parentId }: Unit, names: ReadonlyMap<number, string>): string[] {
  const above = (parentId === null ? undefined : names.get(parentId)) ?? '';
  const fronts = above === '' ? [] : [above, above.replace(/[省市县区州盟旗]$/, '')];
  const cut = fronts.flatMap((front) =>
    front.length > 1 && name.startsWith(front) && name.length > front.length + 1 ? [name.slice(front.length)] : [],
  );
  return [...cut, ...[name, ...cut].map((text) => text.replace(/(人民政府|街道办事处|办事处)$/, ''))].filter(
    (text) => text !== name && text.length > 1,
  );
}

const dayFrom = (text: string | null): number | undefined => (text === null ? undefined : dayOf(parseMoment(text)));

export const caseworkService = (service: Service): CaseworkService => ({
  code: service.code,
  name: service.name,
  unit: catalogueId(service.unitId),
  kind: service.kind,
  statutory: service.statutory ?? undefined,
  promised: service.promised ?? undefined,
  visits: service.visits ?? undefined,
  onlineLevel: service.onlineLevel ?? undefined,
  joint: service.joint,
  fee: service.fee ?? undefined,
  presence: service.presence,
  from: dayFrom(service.from),
  to: dayFrom(service.to),
});
