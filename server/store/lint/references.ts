import type { SchemaFinding, SchemaRule } from '../schema-lint.ts';

interface Reference {
  readonly name: string;
  readonly table: string;
  readonly target: string;
  readonly columns: readonly string[];
  readonly targets: readonly string[];
  /** Columns that a deletion sets to null or to a default. */
  readonly cleared: readonly string[];
  readonly moved: boolean;
}

const REFERENCES = `
  SELECT k.conname AS name, t.relname AS table, r.relname AS target,
         array(SELECT a.attname::text FROM unnest(k.conkey) WITH ORDINALITY AS n(num, at)
               JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = n.num ORDER BY n.at) AS columns,
         array(SELECT a.attname::text FROM unnest(k.confkey) WITH ORDINALITY AS n(num, at)
               JOIN pg_attribute a ON a.attrelid = r.oid AND a.attnum = n.num ORDER BY n.at) AS targets,
         array(SELECT a.attname::text FROM pg_attribute a
               WHERE k.confdeltype IN ('n', 'd') AND a.attrelid = t.oid AND a.attnum = ANY(coalesce(k.confdelsetcols, k.conkey))) AS cleared,
         k.confupdtype IN ('c', 'n', 'd') AS moved
  FROM pg_constraint k
  JOIN pg_class t ON t.oid = k.conrelid AND t.relnamespace = 'public'::regnamespace
  JOIN pg_class r ON r.oid = k.confrelid
  WHERE k.contype = 'f' AND k.conparentid = 0`;

/** Rules 1 to 3 on one foreign key. */
function check(reference: Reference, large: ReadonlySet<string>): SchemaFinding[] {
  const { name, table, target, columns, targets, cleared, moved } = reference;
  const findings: SchemaFinding[] = [];
  const pair = columns.indexOf('unit_id');
  if (large.has(table) && large.has(target) && (pair < 0 || targets[pair] !== 'unit_id')) {
    findings.push({ rule: 1, table, message: `foreign key ${name} to the large table ${target} does not pair unit_id with unit_id` });
  }
  if (large.has(table) && moved && pair >= 0) findings.push({ rule: 2, table, message: `foreign key ${name} changes unit_id ON UPDATE` });
  if (!large.has(table) && large.has(target)) {
    findings.push({ rule: 3, table, message: `foreign key ${name} leads from a small table to the large table ${target}` });
  }
  if (cleared.includes('unit_id')) findings.push({ rule: 3, table, message: `foreign key ${name} clears unit_id ON DELETE` });
  return findings;
}

const references: SchemaRule = async (ask, large) => {
  const { rows } = await ask.query<Reference>(REFERENCES);
  const set = new Set(large);
  return rows.flatMap((reference) => check(reference, set));
};

export const referenceRules: readonly SchemaRule[] = [references];
