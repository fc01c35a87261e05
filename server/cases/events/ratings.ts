import { LEVELS, momentText, type Rating, wordFor } from '@kaocheng/casework';
import { type RawBuilder, sql } from 'kysely';
import type { House } from '../../http/house.ts';
import type { Page } from '../../http/paging.ts';
import type { Units } from '../../policy/index.ts';
import { unitsOf } from '../scope.ts';
import type { RatingItem, RatingsQuery } from './contract.ts';
import { requireMonths } from './months.ts';
import { type CommonRow, commonOf, listEvents } from './table.ts';

interface RatingRow extends CommonRow {
  readonly level: number;
  readonly source: string;
  readonly excluded: boolean;
  readonly corrected: number | null;
}

/** The ratings in scope that match; also those behind an indicator. */
export async function listRatings(house: House, seen: Units, query: RatingsQuery): Promise<Page<RatingItem>> {
  requireMonths(query);
  const found = await listEvents<RatingRow>(house.db, await unitsOf(house, seen, query.under), query, {
    table: 'ratings',
    columns: sql`e.level, e.source, e.excluded, e.corrected`,
    sorts: { level: 'e.level', corrected: 'e.corrected' },
    filters: filters(query),
  });
  return {
    ...found,
    items: found.items.map((row) => ({
      ...commonOf(row),
      level: row.level,
      levelName: wordFor(LEVELS, row.level as Rating['level']),
      source: row.source,
      excluded: row.excluded,
      corrected: row.corrected === null ? null : momentText(row.corrected),
    })),
  };
}

function filters({ level, poor, corrected, excluded }: RatingsQuery): RawBuilder<boolean>[] {
  const found: RawBuilder<boolean>[] = [];
  if (level) found.push(sql`e.level = ${Number(level)}`);
  if (poor) found.push(poor === 'yes' ? sql`e.level IN (1, 2)` : sql`e.level NOT IN (1, 2)`);
  if (corrected) found.push(corrected === 'yes' ? sql`e.corrected IS NOT NULL` : sql`e.corrected IS NULL`);
  if (excluded) found.push(sql`e.excluded = ${excluded === 'yes'}`);
  return found;
}
