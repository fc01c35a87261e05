import type { SchemaRule } from '../schema-lint.ts';

interface Column {
  readonly table: string;
  readonly type: string | null;
  readonly required: boolean | null;
}

/** Rule 1: a large table carries `unit_id int NOT NULL`. */
const carriesUnit: SchemaRule = async (ask, large) => {
  const { rows } = await ask.query<Column>(
    `SELECT c.relname AS table, format_type(a.atttypid, a.atttypmod) AS type, a.attnotnull AS required
     FROM pg_class c
     LEFT JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'unit_id' AND NOT a.attisdropped
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND c.relname = ANY($1)`,
    [large],
  );
  return rows.flatMap(({ table, type, required }) => {
    if (type === null) return [{ rule: 1, table, message: 'has no column unit_id' }];
    if (type !== 'integer' || required !== true)
      return [{ rule: 1, table, message: `unit_id is ${type}${required ? '' : ' NULL'}, not int NOT NULL` }];
    return [];
  });
};

interface Index {
  readonly table: string;
  readonly name: string;
  readonly primary: boolean;
  readonly first: boolean;
  readonly within: boolean;
}

/** Rule 1: unit_id stands in the primary key, first, and in every unique constraint and index. */
const keysHoldUnit: SchemaRule = async (ask, large) => {
  const { rows } = await ask.query<Index>(
    `SELECT c.relname AS table, i.relname AS name, x.indisprimary AS primary,
            coalesce(x.indkey[0] = u.attnum, false) AS first,
            coalesce(u.attnum = ANY(x.indkey[0:x.indnkeyatts - 1]), false) AS within
     FROM pg_index x
     JOIN pg_class c ON c.oid = x.indrelid AND c.relnamespace = 'public'::regnamespace
     JOIN pg_class i ON i.oid = x.indexrelid
     LEFT JOIN pg_attribute u ON u.attrelid = c.oid AND u.attname = 'unit_id' AND NOT u.attisdropped
     WHERE (x.indisunique OR x.indisexclusion) AND c.relname = ANY($1)`,
    [large],
  );
  return rows.flatMap(({ table, name, primary, first, within }) => {
    if (!within) return [{ rule: 1, table, message: `${primary ? 'primary key' : 'unique'} ${name} does not contain unit_id` }];
    if (primary && !first) return [{ rule: 1, table, message: `primary key ${name} does not begin with unit_id` }];
    return [];
  });
};

/** Rule 1: there is a primary key at all. */
const hasKey: SchemaRule = async (ask, large) => {
  const { rows } = await ask.query<{ table: string }>(
    `SELECT c.relname AS table FROM pg_class c
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND c.relname = ANY($1)
       AND NOT EXISTS (SELECT 1 FROM pg_index x WHERE x.indrelid = c.oid AND x.indisprimary)`,
    [large],
  );
  return rows.map(({ table }) => ({ rule: 1, table, message: 'has no primary key' }));
};

export const keyRules: readonly SchemaRule[] = [carriesUnit, hasKey, keysHoldUnit];
