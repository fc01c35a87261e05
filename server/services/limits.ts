import type { Kysely } from 'kysely';
import type { Actor } from '../http/frame.ts';
import type { Database } from '../schema/index.ts';
import type { ServiceFields } from './contract.ts';

/** What another topic does when limits of services change, in the transaction of the change. */
export type ServiceWatcher = (tx: Kysely<Database>, serviceIds: readonly number[], actor: Actor, at: string) => Promise<void>;

type Limits = Pick<ServiceFields, 'statutory' | 'promised'>;

/** Whether cases are counted otherwise now. Of a service only its limits matter to the clock of a case: validity, unit and kind do not. */
export const limitsDiffer = (before: Limits, after: Limits): boolean =>
  differ(before.statutory, after.statutory) || differ(before.promised, after.promised);

const differ = (one: Limits['statutory'], other: Limits['statutory']): boolean => one?.amount !== other?.amount || one?.unit !== other?.unit;
