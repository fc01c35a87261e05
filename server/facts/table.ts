import { type Kysely, type Selectable, sql, type Updateable } from 'kysely';
import type { FactRow } from '../schema/facts.ts';
import type { Database } from '../schema/index.ts';
import type { Fact, FactContent, FactKey, FactOrigin, FactSource, FactState } from './fact.ts';

type Db = Kysely<Database>;

/** Which facts of an assessment are wanted; what is left out does not narrow. */
export interface FactsWanted {
  readonly units?: Iterable<number> | undefined;
  readonly states?: readonly FactState[] | undefined;
  readonly sources?: readonly FactSource[] | undefined;
  readonly facts?: readonly string[] | undefined;
}

/** All facts of an assessment in one query, by unit, fact, day and id. */
export async function factsOf(db: Db, assessmentId: number, { units, states, sources, facts }: FactsWanted = {}): Promise<Fact[]> {
  let rows = db.selectFrom('facts').selectAll().where('assessment_id', '=', assessmentId);
  if (units) rows = rows.where('unit_id', '=', sql<number>`ANY(${[...units]}::int[])`);
  if (states) rows = rows.where('state', '=', sql<string>`ANY(${[...states]}::text[])`);
  if (sources) rows = rows.where('source', '=', sql<string>`ANY(${[...sources]}::text[])`);
  if (facts) rows = rows.where('fact', '=', sql<string>`ANY(${[...facts]}::text[])`);
  const found = await rows.orderBy('unit_id').orderBy('fact').orderBy('happened_on').orderBy('id').execute();
  return found.map(factOf);
}

/** One fact of an assessment; undefined where it is another unit's or another assessment's. */
export async function findFact(db: Db, assessmentId: number, unitId: number, id: number): Promise<Fact | undefined> {
  const row = await db
    .selectFrom('facts')
    .selectAll()
    .where('unit_id', '=', unitId)
    .where('id', '=', id)
    .where('assessment_id', '=', assessmentId)
    .executeTakeFirst();
  return row && factOf(row);
}

/** The names of people, for records that carry their ids. */
export async function namesOf(db: Db, ids: readonly (number | null)[]): Promise<ReadonlyMap<number, string>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  if (wanted.length === 0) return new Map();
  const rows = await db.selectFrom('accounts').where('id', '=', sql<number>`ANY(${wanted}::int[])`).select(['id', 'name']).execute();
  return new Map(rows.map(({ id, name }) => [id, name] as const));
}

/** A fact that is to be written. */
export interface NewFact extends FactContent {
  readonly unitId: number;
  readonly state: FactState;
  readonly source: FactSource;
  readonly origin: FactOrigin;
}

/** Writes many facts in one query. What a unit reports counts as reviewed where it comes in confirmed. */
export async function insertFacts(db: Db, assessmentId: number, rows: readonly NewFact[], actorId: number | null, at: string): Promise<Fact[]> {
  if (rows.length === 0) return [];
  const column = <K extends keyof NewFact>(key: K): NewFact[K][] => rows.map((row) => row[key]);
  const { rows: written } = await sql<Row>`
    INSERT INTO facts (assessment_id, unit_id, fact, level, value, happened_on, note, state, source, origin,
                       reported_by, reported_at, reviewed_by, reviewed_at, updated_at, revision)
    SELECT ${assessmentId}, unit_id, fact, level, value, happened_on, note, state, source, origin, ${actorId}::int, ${at}::timestamptz,
           CASE WHEN state = 'confirmed' AND source = 'unit' THEN ${actorId}::int END,
           CASE WHEN state = 'confirmed' AND source = 'unit' THEN ${at}::timestamptz END, ${at}::timestamptz, ${revisionNow(assessmentId)}
    FROM unnest(
      ${column('unitId')}::int[], ${column('fact')}::text[], ${column('level')}::text[], ${column('value')}::text[], ${column('happenedOn')}::date[],
      ${column('note')}::text[], ${column('state')}::text[], ${column('source')}::text[], ${column('origin')}::text[]
    ) AS given (unit_id, fact, level, value, happened_on, note, state, source, origin)
    RETURNING *`.execute(db);
  return written.map(factOf);
}

/** What of a fact may change. */
export type FactChange = Partial<
  Omit<FactContent, 'fact'> & {
    readonly state: FactState;
    readonly origin: FactOrigin;
    readonly claimedLevel: string | null;
    readonly claimedValue: string | null;
    readonly reviewedBy: number | null;
    readonly reviewedAt: string | null;
    readonly reviewReason: string;
    readonly reportedBy: number | null;
    readonly reportedAt: string;
  }
>;

/** Changes a fact that is still as it was seen. @returns undefined where somebody else was quicker, or it is not there */
export async function updateFact(db: Db, assessmentId: number, key: FactKey, change: FactChange, at: string): Promise<Fact | undefined> {
  const [changed] = await updateFacts(db, assessmentId, [key], change, at);
  return changed;
}

/** The same change to many facts in one query. @returns those that were still as seen, as they are now */
export async function updateFacts(db: Db, assessmentId: number, keys: readonly FactKey[], change: FactChange, at: string): Promise<Fact[]> {
  if (keys.length === 0) return [];
  const seen = sql<boolean>`(unit_id, id, version) IN (
    SELECT * FROM unnest(${keys.map(({ unitId }) => unitId)}::int[], ${keys.map(({ id }) => id)}::bigint[], ${keys.map(({ version }) => version)}::int[])
  )`;
  const rows = await db
    .updateTable('facts')
    .set((set) => ({ ...columnsOf(change), updated_at: at, version: set('version', '+', 1), revision: revisionNow(assessmentId) }))
    .where('assessment_id', '=', assessmentId)
    .where('unit_id', '=', sql<number>`ANY(${[...new Set(keys.map(({ unitId }) => unitId))]}::int[])`)
    .where(seen)
    .returningAll()
    .execute();
  return rows.map(factOf);
}

/** Other content for many facts in one query, each still as it was seen; a computed one is reported anew. @returns those that were, as they are now */
export async function rewriteFacts(
  db: Db,
  assessmentId: number,
  rows: readonly (FactKey & Omit<FactContent, 'fact'> & { readonly origin: FactOrigin })[],
  at: string,
): Promise<Fact[]> {
  if (rows.length === 0) return [];
  const column = <K extends keyof (typeof rows)[number]>(key: K): (typeof rows)[number][K][] => rows.map((row) => row[key]);
  const { rows: written } = await sql<Row>`
    UPDATE facts SET level = given.level, value = given.value, happened_on = given.happened_on, note = given.note, origin = given.origin,
                     reported_at = CASE WHEN given.origin = 'cases' THEN ${at}::timestamptz ELSE facts.reported_at END,
                     updated_at = ${at}::timestamptz, version = facts.version + 1, revision = ${revisionNow(assessmentId)}
    FROM unnest(
      ${column('unitId')}::int[], ${column('id')}::bigint[], ${column('version')}::int[], ${column('level')}::text[], ${column('value')}::text[],
      ${column('happenedOn')}::date[], ${column('note')}::text[], ${column('origin')}::text[]
    ) AS given (unit_id, id, version, level, value, happened_on, note, origin)
    WHERE facts.unit_id = given.unit_id AND facts.id = given.id AND facts.version = given.version AND facts.assessment_id = ${assessmentId}
    RETURNING facts.*`.execute(db);
  return written.map(factOf);
}

/** Counted up before anything else in the change's own transaction. */
const revisionNow = (assessmentId: number) => sql<number>`coalesce((SELECT revision FROM fact_revisions WHERE assessment_id = ${assessmentId}), 0)`;

const COLUMNS = {
  level: 'level',
  value: 'value',
  happenedOn: 'happened_on',
  note: 'note',
  state: 'state',
  origin: 'origin',
  claimedLevel: 'claimed_level',
  claimedValue: 'claimed_value',
  reviewedBy: 'reviewed_by',
  reviewedAt: 'reviewed_at',
  reviewReason: 'review_reason',
  reportedBy: 'reported_by',
  reportedAt: 'reported_at',
} as const satisfies Record<keyof FactChange, keyof FactRow>;

const columnsOf = (change: FactChange): Updateable<FactRow> =>
  Object.fromEntries(Object.entries(change).flatMap(([key, value]) => (value === undefined ? [] : [[COLUMNS[key as keyof FactChange], value]])));

type Row = Selectable<FactRow>;

const factOf = (row: Row): Fact => ({
  unitId: row.unit_id,
  id: row.id,
  assessmentId: row.assessment_id,
  fact: row.fact,
  level: row.level,
  value: row.value,
  happenedOn: row.happened_on,
  note: row.note,
  state: row.state as FactState,
  source: row.source as FactSource,
  origin: row.origin as FactOrigin,
  claimedLevel: row.claimed_level,
  claimedValue: row.claimed_value,
  reportedBy: row.reported_by,
  reportedAt: row.reported_at,
  reviewedBy: row.reviewed_by,
  reviewedAt: row.reviewed_at,
  reviewReason: row.review_reason,
  version: row.version,
  updatedAt: row.updated_at,
});
