import { momentText } from '@kaocheng/casework';
import { type RawBuilder, sql } from 'kysely';
import type { House } from '../../http/house.ts';
import type { Page } from '../../http/paging.ts';
import type { Units } from '../../policy/index.ts';
import { unitsOf } from '../scope.ts';
import type { ComplaintItem, ComplaintsQuery } from './contract.ts';
import { requireMonths } from './months.ts';
import { type CommonRow, commonOf, listEvents } from './table.ts';

interface ComplaintRow extends CommonRow {
  readonly valid: boolean;
  readonly closed: number | null;
}

/** The complaints in scope that match; also those behind an indicator. */
export async function listComplaints(house: House, seen: Units, query: ComplaintsQuery): Promise<Page<ComplaintItem>> {
  requireMonths(query);
  const found = await listEvents<ComplaintRow>(house.db, await unitsOf(house, seen, query.under), query, {
    table: 'complaints',
    columns: sql`e.valid, e.closed`,
    sorts: { closed: 'e.closed' },
    filters: filters(query),
  });
  return {
    ...found,
    items: found.items.map((row) => ({ ...commonOf(row), valid: row.valid, closed: row.closed === null ? null : momentText(row.closed) })),
  };
}

function filters({ valid, closed }: ComplaintsQuery): RawBuilder<boolean>[] {
  const found: RawBuilder<boolean>[] = [];
  if (valid) found.push(sql`e.valid = ${valid === 'yes'}`);
  if (closed) found.push(closed === 'yes' ? sql`e.closed IS NOT NULL` : sql`e.closed IS NULL`);
  return found;
}
