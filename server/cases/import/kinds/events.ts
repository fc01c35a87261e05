import { Cells, NONE } from '@kaocheng/casework';
import type { PoolClient } from 'pg';
import type { Stamp, Tally } from '../../batch.ts';
import { addToCells } from '../../cells-table.ts';
import { type Measure, openBatch } from '../../measure.ts';
import type { KeptRow } from './kind.ts';

/** What ratings and complaints have in common. */
interface CaseEvent {
  readonly number: string;
  readonly unit: number;
  readonly service: number;
  readonly at: number;
}

/** An event between the reader and the table. Unit and service are numbers of the catalogue. */
export interface KeptEvent<E extends CaseEvent> extends KeptRow {
  readonly key: string;
  readonly hash: string;
  readonly content: E;
}

type Value = string | number | boolean | null;

/** A table of events: what it holds beside the columns of all of them, and how an event counts. */
export interface EventTable<E extends CaseEvent> {
  readonly name: 'ratings' | 'complaints';
  readonly columns: Readonly<Record<string, { readonly type: string; of(event: E): Value }>>;
  /** The event as it was counted; unit and service are ids. */
  eventOf(row: CaseEvent & Readonly<Record<string, Value>>): E;
  count(cells: Cells, event: E, sign: 1 | -1): void;
}

interface StoredEvent extends Readonly<Record<string, Value>> {
  readonly unit_id: number;
  readonly key: string;
  readonly hash: string;
  readonly number: string;
  readonly service_id: number;
  readonly at: number;
}

/**
 * Stores rows of ratings or complaints and moves the sums by exactly what changed: new ones are added, changed ones are taken back as they were counted and added as
 * they are now. No two rows of a batch are the same event.
 */
export async function storeEvents<E extends CaseEvent>(
  client: PoolClient,
  table: EventTable<E>,
  measure: Measure,
  rows: readonly KeptEvent<E>[],
  { importId, at }: Stamp,
): Promise<Tally> {
  if (rows.length === 0) return { fresh: 0, changed: 0, unchanged: 0 };
  await openBatch(client, measure);
  const { units, services } = measure.house;
  const found = rows.map(({ key, hash, content }) => ({
    key,
    hash,
    event: { ...content, unit: units[content.unit]?.id ?? 0, service: content.service === NONE ? 0 : (services[content.service]?.id ?? 0) },
  }));
  const places = [[...new Set(found.map(({ event }) => event.unit))], found.map(({ event }) => event.unit), found.map(({ key }) => key)];
  const { rows: stored } = await client.query<StoredEvent>(knownIn(table), places);
  const before = new Map(stored.map((row) => [`${row.unit_id} ${row.key}`, row]));
  const cells = new Cells();
  const tally = { fresh: 0, changed: 0, unchanged: 0 };
  const moved = found.filter(({ key, hash, event }) => {
    const old = before.get(`${event.unit} ${key}`);
    if (old?.hash === hash) {
      tally.unchanged += 1;
      return false;
    }
    tally[old ? 'changed' : 'fresh'] += 1;
    if (old) table.count(cells, table.eventOf({ ...old, unit: old.unit_id, service: old.service_id }), -1);
    table.count(cells, event, 1);
    return true;
  });
  const own = Object.values(table.columns).map(({ of }) => moved.map(({ event }) => of(event)));
  const events = moved.map(({ event }) => event);
  await client.query(takeOver(table), [
    events.map(({ unit }) => unit),
    moved.map(({ key }) => key),
    moved.map(({ hash }) => hash),
    events.map(({ number }) => number),
    events.map(({ service }) => service),
    events.map((event) => event.at),
    ...own,
    importId,
    at,
  ]);
  await addToCells(client, cells);
  return tally;
}

const knownIn = <E extends CaseEvent>({ name, columns }: EventTable<E>): string => `
  SELECT e.unit_id, e.key::text AS key, e.hash::text AS hash, e.number, e.service_id, e.at, ${Object.keys(columns)
    .map((column) => `e.${column}`)
    .join(', ')}
  FROM unnest($2::int[], $3::bigint[]) AS wanted (unit_id, key) JOIN ${name} e ON e.unit_id = wanted.unit_id AND e.key = wanted.key
  WHERE e.unit_id = ANY($1::int[])`;

const COMMON = { unit_id: 'int', key: 'bigint', hash: 'bigint', number: 'text', service_id: 'int', at: 'bigint' };

function takeOver<E extends CaseEvent>({ name, columns }: EventTable<E>): string {
  const types = { ...COMMON, ...Object.fromEntries(Object.entries(columns).map(([column, { type }]) => [column, type])) };
  const names = Object.keys(types);
  const arrays = Object.values(types).map((type, index) => `$${index + 1}::${type}[]`);
  const own = [...names, 'import_id', 'changed_at'];
  return `
    INSERT INTO ${name} (${own.join(', ')})
    SELECT *, $${names.length + 1}::int, $${names.length + 2}::timestamptz FROM unnest(${arrays.join(', ')})
    ON CONFLICT (unit_id, key) DO UPDATE SET ${own
      .slice(2)
      .map((column) => `${column} = excluded.${column}`)
      .join(', ')}`;
}
