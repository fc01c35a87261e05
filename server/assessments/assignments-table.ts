import { type Kysely, sql } from 'kysely';
import type { Units } from '../policy/index.ts';
import type { Database } from '../schema/index.ts';
import type { Assigned } from './contract.ts';
import type { Assignment } from './contract-people.ts';

type Db = Kysely<Database>;

/** Who assesses which units of an assessment, of those the caller may see. */
export async function listAssignments(db: Db, assessmentId: number, seen: Units): Promise<Assignment[]> {
  let rows = db
    .selectFrom('assignments as x')
    .innerJoin('accounts as who', 'who.id', 'x.account_id')
    .leftJoin('units as u', 'u.id', 'x.unit_id')
    .where('x.assessment_id', '=', assessmentId);
  if (seen !== 'all') {
    rows = rows.where((where) => where.or([where('x.unit_id', 'is', null), where('x.unit_id', '=', sql<number>`ANY(${[...seen]}::int[])`)]));
  }
  return rows
    .select(['x.account_id as accountId', 'who.name as accountName', 'x.unit_id as unitId', 'u.name as unitName'])
    .orderBy('who.name')
    .orderBy('x.account_id')
    .orderBy('x.unit_id')
    .execute();
}

export async function replaceAssignments(db: Db, assessmentId: number, items: readonly Assigned[]): Promise<void> {
  await db.deleteFrom('assignments').where('assessment_id', '=', assessmentId).execute();
  if (items.length === 0) return;
  await sql`
    INSERT INTO assignments (assessment_id, account_id, unit_id)
    SELECT ${assessmentId}, account_id, unit_id
    FROM unnest(${items.map(({ accountId }) => accountId)}::int[], ${items.map(({ unitId }) => unitId)}::int[]) AS given (account_id, unit_id)
  `.execute(db);
}

/** A role that counts when somebody is to assess: `clerk` because nobody assesses the own unit. */
export interface AssessingGrant {
  readonly accountId: number;
  readonly name: string;
  readonly login: string;
  readonly role: 'assessor' | 'inspector' | 'clerk';
  readonly unitId: number | null;
  readonly unitName: string | null;
}

/** The grants of everybody who may sign in and assess. */
export async function assessingGrants(db: Db): Promise<AssessingGrant[]> {
  const rows = await db
    .selectFrom('grants as g')
    .innerJoin('accounts as who', 'who.id', 'g.account_id')
    .leftJoin('units as u', 'u.id', 'g.unit_id')
    .where('who.disabled_at', 'is', null)
    .where('g.role', 'in', ['assessor', 'inspector', 'clerk'])
    .where('g.account_id', 'in', (of) => of.selectFrom('grants').where('role', 'in', ['assessor', 'inspector']).select('account_id'))
    .select(['g.account_id as accountId', 'who.name', 'who.login', 'g.role', 'g.unit_id as unitId', 'u.name as unitName'])
    .orderBy('who.name')
    .orderBy('g.account_id')
    .execute();
  return rows.map((row) => ({ ...row, role: row.role as AssessingGrant['role'] }));
}

/** What one person is to assess in one assessment; `anybody`: whether somebody is assigned at all. */
export interface OwnAssignment {
  readonly all: boolean;
  readonly units: ReadonlySet<number>;
  readonly anybody: boolean;
}

export async function ownAssignment(db: Db, assessmentId: number, accountId: number | null): Promise<OwnAssignment> {
  const rows = await db.selectFrom('assignments').where('assessment_id', '=', assessmentId).select(['account_id', 'unit_id']).execute();
  const own = rows.filter(({ account_id }) => account_id === accountId);
  return {
    all: own.some(({ unit_id }) => unit_id === null),
    units: new Set(own.flatMap(({ unit_id }) => (unit_id === null ? [] : [unit_id]))),
    anybody: rows.length > 0,
  };
}

/** What somebody is to assess, by assessment. */
export async function assignedTo(db: Db, accountId: number): Promise<Map<number, { readonly all: boolean; readonly units: number }>> {
  const rows = await db
    .selectFrom('assignments')
    .where('account_id', '=', accountId)
    .groupBy('assessment_id')
    .select(['assessment_id', (of) => of.fn.count<number>('unit_id').as('units'), sql<boolean>`bool_or(unit_id IS NULL)`.as('all')])
    .execute();
  return new Map(rows.map(({ assessment_id, units, all }) => [assessment_id, { all, units }] as const));
}
