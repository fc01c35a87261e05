import { type Migration, sql } from 'kysely';

/** 评价 and 投诉 beside the cases; files on their way in are of one of three kinds and come in one of four ways. */
export const ratings: Migration = {
  async up(db) {
    await sql`
      CREATE TABLE ratings (
        unit_id int NOT NULL,
        key bigint NOT NULL,
        hash bigint NOT NULL,
        number text NOT NULL,
        service_id int NOT NULL,
        at bigint NOT NULL,
        level int NOT NULL,
        source text NOT NULL,
        excluded boolean NOT NULL,
        corrected bigint,
        import_id int NOT NULL,
        changed_at timestamptz NOT NULL,
        PRIMARY KEY (unit_id, key)
      )`.execute(db);
    await sql`CREATE INDEX ratings_at ON ratings (at, unit_id)`.execute(db);
    await sql`
      CREATE TABLE complaints (
        unit_id int NOT NULL,
        key bigint NOT NULL,
        hash bigint NOT NULL,
        number text NOT NULL,
        service_id int NOT NULL,
        at bigint NOT NULL,
        valid boolean NOT NULL,
        closed bigint,
        import_id int NOT NULL,
        changed_at timestamptz NOT NULL,
        PRIMARY KEY (unit_id, key)
      )`.execute(db);
    await sql`CREATE INDEX complaints_at ON complaints (at, unit_id)`.execute(db);
    await sql`
      ALTER TABLE case_cells
        ADD COLUMN poor_corrected bigint NOT NULL DEFAULT 0,
        ADD COLUMN closed_complaints bigint NOT NULL DEFAULT 0`.execute(db);
    await sql`
      ALTER TABLE case_imports
        ADD COLUMN kind text NOT NULL DEFAULT 'cases' CHECK (kind IN ('cases', 'ratings', 'complaints')),
        ADD COLUMN origin text NOT NULL DEFAULT 'upload' CHECK (origin IN ('upload', 'push', 'folder', 'command')),
        ADD COLUMN starter_id int,
        ADD COLUMN starter_name text,
        ADD COLUMN push_key text,
        ADD COLUMN drop_path text,
        ADD COLUMN file_gone boolean NOT NULL DEFAULT false,
        ADD COLUMN rejects_gone boolean NOT NULL DEFAULT false`.execute(db);
    // The same push again finds what became of it.
    await sql`CREATE UNIQUE INDEX case_imports_push ON case_imports (actor_id, push_key) WHERE push_key IS NOT NULL`.execute(db);
  },
};
