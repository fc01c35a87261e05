import { type Case, type CaseReading, NONE, newCase, parseMoment } from '@kaocheng/casework';
import type { PoolClient } from 'pg';

/** The cases of the store, as far as signs look at them. */

/** Rows fetched at once: what is in memory of the cases, however many there are. */
const AT_ONCE = 5000;

type Row = readonly [
  unitId: number,
  key: string,
  number: string,
  serviceId: number,
  channel: string,
  accepted: number,
  closed: number | null,
  delivered: number | null,
  outcome: string,
  entered: number | null,
  deliveryDue: number | null,
];

const SELECT = `
  SELECT unit_id, key::text, number, service_id, channel, accepted, closed, delivered, outcome, entered, delivery_due FROM cases
  WHERE unit_id = ANY($1::int[]) AND accepted >= $2 AND accepted < $3 ORDER BY accepted, unit_id, key`;

/** Seconds of the wall clock: from the first of a year to before the first of the next. */
export const yearSpan = (year: number): readonly [from: number, before: number] => [parseMoment(`${year}-01-01`), parseMoment(`${year + 1}-01-01`)];

/** The numbers of a catalogue for the ids of the house. */
export interface Numbers {
  readonly units: ReadonlyMap<number, number>;
  readonly services: ReadonlyMap<number, number>;
}

export type Visit = (row: Case, reading: CaseReading, key: () => string) => void;

/**
 * Hands out the cases that units accepted in a year, always in the same order, through a cursor of the transaction that `client` is in.
 * @param pace called between two batches with the cases handed out so far; what it throws ends the reading
 */
export async function eachStoredCase(
  client: PoolClient,
  { units, year, numbers }: { readonly units: readonly number[]; readonly year: number; readonly numbers: Numbers },
  visit: Visit,
  pace: (done: number) => Promise<void> = async () => undefined,
): Promise<number> {
  await client.query(`DECLARE sign_cases NO SCROLL CURSOR FOR ${SELECT}`, [[...units], ...yearSpan(year)]);
  let done = 0;
  for (;;) {
    const { rows } = await client.query<Row & unknown[]>({ text: `FETCH ${AT_ONCE} FROM sign_cases`, rowMode: 'array' });
    for (const row of rows) visit(caseFrom(row, numbers), readingFrom(row), () => row[1]);
    done += rows.length;
    await pace(done);
    if (rows.length < AT_ONCE) break;
  }
  await client.query('CLOSE sign_cases');
  return done;
}

const caseFrom = (row: Row, { units, services }: Numbers): Case =>
  newCase({
    unit: units.get(row[0]) ?? NONE,
    number: row[2],
    service: services.get(row[3]) ?? NONE,
    channel: row[4] as Case['channel'],
    accepted: row[5],
    closed: row[6] ?? NONE,
    delivered: row[7] ?? NONE,
    outcome: row[8] as Case['outcome'],
    entered: row[9] ?? NONE,
  });

const UNREAD: CaseReading = {
  due: NONE,
  computed: false,
  onTime: false,
  early: false,
  late: false,
  used: NONE,
  statutory: NONE,
  deliveryDue: NONE,
  provisional: false,
};

/** Of what the clock said, signs want the delivery limit only. */
const readingFrom = (row: Row): CaseReading => ({ ...UNREAD, deliveryDue: row[10] ?? NONE });
