import { type Migration, sql } from 'kysely';

/** When a township's market is held (逢场), as people write it: its counter has to be staffed on those days. */
export const marketDays: Migration = {
  async up(db) {
    await sql`ALTER TABLE units ADD COLUMN market_days text NOT NULL DEFAULT ''`.execute(db);
  },
};
