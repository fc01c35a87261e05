import pg from 'pg';
import { valueTypes } from './values.ts';

/** Where a database is. */
export type Place = { readonly url: string } | ServerPlace;

export interface ServerPlace {
  /** A name, an address, or the folder of a socket. */
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
  readonly database: string;
}

export interface PoolLimits {
  readonly connections: number;
  readonly statementSeconds: number;
}

/** Every session works in UTC and writes dates, numbers and bytes one way, whatever the server's own settings are. */
const SESSION = '-c TimeZone=UTC -c DateStyle=ISO,YMD -c IntervalStyle=iso_8601 -c bytea_output=hex -c extra_float_digits=1 -c search_path=public';

const SECOND = 1000;

export function newPool(place: Place, limits: PoolLimits): pg.Pool {
  const pool = new pg.Pool({
    ...connection(place),
    max: limits.connections,
    types: valueTypes(),
    application_name: 'kaocheng',
    connectionTimeoutMillis: 10 * SECOND,
    idleTimeoutMillis: 60 * SECOND,
    statement_timeout: limits.statementSeconds * SECOND,
    idle_in_transaction_session_timeout: 60 * SECOND,
    keepAlive: true,
  });
  // A connection that breaks while it is idle: the pool drops it and makes a new one when asked.
  pool.on('error', () => undefined);
  return pool;
}

/** What a client needs to reach a place with our session settings. */
export function connection(place: Place): pg.ClientConfig {
  if (!('url' in place)) return { ...place, options: SESSION };
  // The driver lets the address's own options win over ours, so ours go in there.
  const url = new URL(place.url);
  const own = url.searchParams.get('options');
  url.searchParams.set('options', own === null ? SESSION : `${SESSION} ${own}`);
  return { connectionString: url.href };
}

/** A place as people may see it: without user and password. */
export function describePlace(place: Place): string {
  if (!('url' in place)) return `${place.host}:${place.port}/${place.database}`;
  const url = new URL(place.url);
  return `${url.host || (url.searchParams.get('host') ?? 'localhost')}${url.pathname}`;
}
