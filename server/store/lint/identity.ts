import type { SchemaRule } from '../schema-lint.ts';

interface Id {
  readonly table: string;
  readonly type: string;
  readonly identity: boolean;
}

/** Rule 4: the `id` of a large table is a bigint identity or a UUID. */
const ids: SchemaRule = async (ask, large) => {
  const { rows } = await ask.query<Id>(
    `SELECT c.relname AS table, format_type(a.atttypid, a.atttypmod) AS type, a.attidentity <> '' AS identity
     FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'id' AND NOT a.attisdropped
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND c.relname = ANY($1)`,
    [large],
  );
  return rows
    .filter(({ type, identity }) => type !== 'uuid' && !(type === 'bigint' && identity))
    .map(({ table, type }) => ({ rule: 4, table, message: `id is ${type}, neither bigint identity nor uuid` }));
};

interface Default {
  readonly table: string;
  readonly column: string;
  readonly text: string;
}

/** Rule 4: no serial columns anywhere; in large tables no default that reads the clock, because times are parameters. */
const defaults: SchemaRule = async (ask, large) => {
  const { rows } = await ask.query<Default>(
    `SELECT c.relname AS table, a.attname AS column, pg_get_expr(d.adbin, d.adrelid) AS text
     FROM pg_attrdef d JOIN pg_class c ON c.oid = d.adrelid AND c.relnamespace = 'public'::regnamespace
     JOIN pg_attribute a ON a.attrelid = d.adrelid AND a.attnum = d.adnum
     WHERE a.attgenerated = ''`,
  );
  return rows.flatMap(({ table, column, text }) => {
    if (/\bnextval\(/.test(text)) return [{ rule: 4, table, message: `${column} is serial; use GENERATED … AS IDENTITY` }];
    const clock = /\b(now\(|clock_timestamp|statement_timestamp|current_(date|time|timestamp))/i.test(text);
    return clock && large.includes(table) ? [{ rule: 4, table, message: `${column} takes its default from the clock: ${text}` }] : [];
  });
};

/** Rule 4: no triggers and no rewrite rules; the application writes audit rows itself. */
const triggers: SchemaRule = async (ask) => {
  const { rows } = await ask.query<{ table: string; name: string; kind: string }>(
    `SELECT c.relname AS table, t.tgname AS name, 'trigger' AS kind
     FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid AND c.relnamespace = 'public'::regnamespace WHERE NOT t.tgisinternal
     UNION ALL
     SELECT c.relname, r.rulename, 'rule'
     FROM pg_rewrite r JOIN pg_class c ON c.oid = r.ev_class AND c.relnamespace = 'public'::regnamespace WHERE c.relkind IN ('r', 'p')`,
  );
  return rows.map(({ table, name, kind }) => ({ rule: 4, table, message: `has the ${kind} ${name}` }));
};

/** Rule 4: an instant without time zone is another instant in every session. */
const zones: SchemaRule = async (ask) => {
  const { rows } = await ask.query<{ table: string; column: string }>(
    `SELECT c.relname AS table, a.attname AS column FROM pg_attribute a
     JOIN pg_class c ON c.oid = a.attrelid AND c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
     WHERE a.attnum > 0 AND NOT a.attisdropped AND a.atttypid = 'timestamp'::regtype`,
  );
  return rows.map(({ table, column }) => ({ rule: 4, table, message: `${column} is timestamp; use timestamptz` }));
};

/** Rules 7 and 9, as far as names tell: rollups keep sums and counts, and queues and sessions stay local. */
const names: SchemaRule = async (ask, large) => {
  const { rows } = await ask.query<{ table: string; column: string }>(
    `SELECT c.relname AS table, a.attname AS column FROM pg_attribute a
     JOIN pg_class c ON c.oid = a.attrelid AND c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
     WHERE a.attnum > 0 AND NOT a.attisdropped AND c.relname ~ 'rollup' AND a.attname ~ '(^|_)(avg|average|mean|ratio|rate)($|_)'`,
  );
  const averages = rows.map(({ table, column }) => ({ rule: 7, table, message: `${column} looks like an average; keep sum and count` }));
  const local = large.filter((table) => /(^|_)(jobs?|queue|sessions?|migrations?|migration_lock)$/.test(table));
  return [...averages, ...local.map((table) => ({ rule: 9, table, message: 'stays local and is not a large table' }))];
};

export const identityRules: readonly SchemaRule[] = [ids, defaults, triggers, zones, names];
