import { type Kysely, sql } from 'kysely';
import type { Database } from '../schema/index.ts';

type Db = Kysely<Database>;

/** A column anywhere in the database that holds ids of units. */
interface Column {
  readonly table: string;
  readonly column: string;
}

/** The unit's own history goes with it; the audit log keeps what it said. */
const NOT_COUNTED = new Set(['unit_events', 'audit_entries']);

/** What a row of a table is to people. A table without a line here is found all the same. */
const WORDS: Readonly<Record<string, string>> = {
  'units.parent_id': '个下级单位',
  'units.merged_into': '个并入它的单位',
  'assessments.authority_id': '次由它主持的考核',
  'assessment_units.superior_id': '个以它为主管的考核对象',
  grants: '项账号授权',
  assessment_units: '次参加的考核',
  assessment_exclusions: '项不适用条款',
  assignments: '项考核员指派',
  facts: '条事实',
  evidence: '份佐证材料',
  cases: '件办件',
  supervisions: '件督办',
  feeds: '个日历订阅',
  webhooks: '个消息推送',
};

/** What refers to a unit, in words with numbers. Found from the database itself, so that no table can be forgotten. */
export async function referencesTo(db: Db, id: number): Promise<string[]> {
  const found: string[] = [];
  for (const place of await columnsOfUnits(db)) {
    const { rows } = await sql<{
      count: number;
    }>`SELECT count(*) AS count FROM ${sql.table(place.table)} WHERE ${sql.ref(place.column)} = ${id}`.execute(db);
    const count = rows[0]?.count ?? 0;
    if (count > 0) found.push(`${count} ${WORDS[`${place.table}.${place.column}`] ?? WORDS[place.table] ?? '条其他记录'}`);
  }
  return found;
}

/** Foreign keys to units, and columns named after a unit where large tables have no foreign key. */
async function columnsOfUnits(db: Db): Promise<Column[]> {
  const { rows } = await sql<Column>`
    SELECT c.relname AS "table", a.attname AS "column"
    FROM pg_constraint k
    JOIN pg_class c ON c.oid = k.conrelid
    JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = ANY(k.conkey)
    WHERE k.contype = 'f' AND k.confrelid = 'public.units'::regclass
    UNION
    SELECT c.table_name, c.column_name
    FROM information_schema.columns c
    JOIN information_schema.tables t USING (table_schema, table_name)
    WHERE c.table_schema = 'public' AND t.table_type = 'BASE TABLE' AND c.column_name = 'unit_id'
    ORDER BY 1, 2`.execute(db);
  return rows.filter(({ table }) => !NOT_COUNTED.has(table));
}

/** What was built on a merge: assessments opened since, in which the one unit takes part and the merged one does not. */
export async function usesSince(db: Db, intoId: number, mergedId: number, since: string): Promise<string[]> {
  const rows = await db
    .selectFrom('assessments')
    .innerJoin('assessment_units', 'assessment_units.assessment_id', 'assessments.id')
    .select('title')
    .where('assessment_units.unit_id', '=', intoId)
    .where('assessments.created_at', '>=', since)
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('assessment_units as others')
            .select('others.unit_id')
            .whereRef('others.assessment_id', '=', 'assessments.id')
            .where('others.unit_id', '=', mergedId),
        ),
      ),
    )
    .execute();
  return rows.map(({ title }) => `新开的考核“${title}”已按合并后的单位进行`);
}
