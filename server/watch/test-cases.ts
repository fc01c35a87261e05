import { NONE, newCase, parseMoment } from '@kaocheng/casework';
import { storeBatch } from '../cases/batch.ts';
import { insertImport } from '../cases/import/table.ts';
import { measureOf } from '../cases/measure.ts';
import type { TestApp } from '../testing/app.ts';

export interface CaseToStore {
  readonly unitId: number;
  readonly number: string;
  /** Chinese wall clock, `2026-03-02 09:00`. */
  readonly accepted: string;
  readonly closed?: string;
  readonly serviceId?: number;
  /** The date that the source states; counts where there is no service. */
  readonly due?: string;
}

/** The same number is the same case. */
const keyOf = (number: string): number => [...number].reduce((key, sign) => (key * 31 + (sign.codePointAt(0) ?? 0)) % 2_147_483_647, 7);

/** Stores cases the way an import does: read by the clock, counted in the sums. */
export async function storeCases(app: TestApp, cases: readonly CaseToStore[]): Promise<void> {
  const measure = await measureOf(app.house, 'all');
  const units = new Map(measure.house.units.map(({ id }, index) => [id, index]));
  const services = new Map(measure.house.services.map(({ id }, index) => [id, index]));
  const rows = cases.map(({ unitId, number, accepted, closed, serviceId, due }, index) => ({
    row: index + 1,
    keyHigh: 0,
    keyLow: keyOf(number),
    hashHigh: keyOf(`${accepted}${closed}${due}`),
    hashLow: keyOf(number),
    content: newCase({
      number,
      unit: units.get(unitId) ?? NONE,
      service: services.get(serviceId ?? 0) ?? NONE,
      accepted: parseMoment(accepted),
      closed: closed === undefined ? NONE : parseMoment(closed),
      statedDue: due === undefined ? NONE : parseMoment(due),
    }),
  }));
  const at = app.house.now();
  await app.store.transaction(async (tx, client) => {
    const file = { file: 'cases.csv', hash: '', size: 0, header_hash: '', actor_id: null, actor_name: '', created_at: at };
    const importId = await insertImport(tx, { ...file, unit_id: cases[0]?.unitId ?? 0 });
    await storeBatch(client, measure, rows, { importId, at });
  });
}

export const caseKey = (number: string): string => String(keyOf(number));

/** A service with a promised limit in working days. */
export async function newService(app: TestApp, unitId: number, name: string, days: number): Promise<number> {
  const row = { unit_id: unitId, code: name, name, kind: 'promised', promised_amount: days, promised_unit: 'working days' };
  const { id } = await app.store.db
    .insertInto('services')
    .values({ ...row, joint: 'none', presence: 'unknown', updated_at: app.house.now() })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}
