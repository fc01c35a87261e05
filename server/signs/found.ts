import { Catalogue, NONE, type Suspicion } from '@kaocheng/casework';
import type { HouseCatalogue } from '../services/index.ts';

/** What tells suspicions apart. */
export interface Identity {
  readonly sign: string;
  readonly unitId: number;
  readonly serviceId: number;
  readonly year: number;
  readonly span: string;
  readonly trait: string;
}

/** A case of the store. */
export interface CaseKey {
  readonly unitId: number;
  readonly key: string;
}

/** A suspicion as a run has found it. */
export interface Found extends Identity {
  readonly count: number;
  readonly among: number;
  readonly message: string;
  /** Days of acceptance of its cases. */
  readonly firstDay: string;
  readonly lastDay: string;
  /** Its cases, up to a bound. */
  readonly cases: readonly CaseKey[];
}

export const identityKey = ({ sign, unitId, serviceId, year, span, trait }: Identity): string =>
  JSON.stringify([sign, unitId, serviceId, year, span, trait]);

/** Cases kept of one suspicion, and of all that one run finds: the rest is counted only. */
export const MOST_OF_ONE = 5000;
export const MOST_OF_ALL = 200_000;

/** The same catalogue, but sentences call the units by their names. */
export const spoken = ({ catalogue, units }: HouseCatalogue): Catalogue =>
  new Catalogue({ units: units.map(({ name, kind }) => ({ id: name, name: '', kind })), services: catalogue.services, open: false });

/** Under the ids of the house. */
export function identityOf({ units, services }: HouseCatalogue, { sign, unit, service, when, what }: Suspicion, year: number): Identity {
  const serviceId = service === NONE ? 0 : (services[service]?.id ?? 0);
  return { sign, unitId: units[unit]?.id ?? 0, serviceId, year, span: when, trait: what };
}
