import { expect, test } from 'vitest';
import { newStore } from '../testing/database.ts';
import { testStore } from '../testing/store.ts';
import { lintSchema } from './index.ts';

const GOOD = `
  CREATE TABLE units (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, name text UNIQUE);
  CREATE TABLE cases (unit_id int NOT NULL REFERENCES units, id bigint GENERATED ALWAYS AS IDENTITY, number text NOT NULL, PRIMARY KEY (unit_id, id), UNIQUE (unit_id, number));
  CREATE TABLE case_steps (unit_id int NOT NULL, id uuid NOT NULL, case_id bigint NOT NULL, at timestamptz NOT NULL, PRIMARY KEY (unit_id, id),
    FOREIGN KEY (unit_id, case_id) REFERENCES cases (unit_id, id) ON DELETE CASCADE);
  CREATE TABLE case_rollup (unit_id int NOT NULL, period text, total numeric, count bigint, PRIMARY KEY (unit_id, period))`;

/** A change that breaks a rule, the rule, and what is said. */
const BAD: readonly [string, number, RegExp][] = [
  ['CREATE TABLE big (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY)', 1, /^big has no column unit_id/],
  ['CREATE TABLE big (unit_id bigint NOT NULL, id uuid, PRIMARY KEY (unit_id, id))', 1, /^big unit_id is bigint/],
  ['CREATE TABLE big (unit_id int, id uuid)', 1, /^big unit_id is integer NULL/],
  ['CREATE TABLE big (unit_id int NOT NULL, id uuid)', 1, /^big has no primary key/],
  ['CREATE TABLE big (unit_id int NOT NULL, id uuid, PRIMARY KEY (id, unit_id))', 1, /^big primary key big_pkey does not begin/],
  ['ALTER TABLE cases ADD CONSTRAINT once UNIQUE (number)', 1, /^cases unique once does not contain unit_id/],
  ['CREATE UNIQUE INDEX once ON cases (number) INCLUDE (unit_id)', 1, /^cases unique once/],
  [
    'ALTER TABLE cases ADD UNIQUE (id); ALTER TABLE case_steps ADD CONSTRAINT loose FOREIGN KEY (case_id) REFERENCES cases (id)',
    1,
    /^case_steps foreign key loose/,
  ],
  [
    'ALTER TABLE cases ADD CONSTRAINT moving FOREIGN KEY (unit_id) REFERENCES units ON UPDATE CASCADE',
    2,
    /^cases foreign key moving changes unit_id/,
  ],
  [
    'ALTER TABLE units ADD worst bigint, ADD CONSTRAINT worse FOREIGN KEY (id, worst) REFERENCES cases',
    3,
    /^units foreign key worse leads from a small table/,
  ],
  [
    'ALTER TABLE cases ADD CONSTRAINT clearing FOREIGN KEY (unit_id) REFERENCES units ON DELETE SET NULL',
    3,
    /^cases foreign key clearing clears unit_id/,
  ],
  ['CREATE TABLE big (unit_id int NOT NULL, id int GENERATED ALWAYS AS IDENTITY, PRIMARY KEY (unit_id, id))', 4, /^big id is integer/],
  ['CREATE TABLE small (id bigserial PRIMARY KEY)', 4, /^small id is serial/],
  ['ALTER TABLE cases ADD made timestamptz DEFAULT now()', 4, /^cases made takes its default from the clock/],
  [
    'CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN RETURN NEW; END$$; CREATE TRIGGER t BEFORE INSERT ON units FOR EACH ROW EXECUTE FUNCTION f()',
    4,
    /^units has the trigger t/,
  ],
  ['CREATE RULE r AS ON DELETE TO units DO INSTEAD NOTHING', 4, /^units has the rule r/],
  ['ALTER TABLE units ADD at timestamp', 4, /^units at is timestamp/],
  ['ALTER TABLE case_rollup ADD mean_days numeric', 7, /^case_rollup mean_days looks like an average/],
];

test('the schema that keeps the rules has no findings; each breach is found and named', async () => {
  const store = await newStore();
  await store.pool.query(GOOD);
  const large = ['cases', 'case_steps', 'case_rollup'];
  expect(await lintSchema(store.pool, large)).toEqual([]);

  for (const [change, rule, said] of BAD) {
    await store.withClient(async (client) => {
      await client.query(`BEGIN; ${change}`);
      const findings = await lintSchema(client, change.includes('TABLE big') ? [...large, 'big'] : large);
      await client.query('ROLLBACK');
      const found = findings.map((finding) => ({ rule: finding.rule, text: `${finding.table} ${finding.message}` }));
      expect(found, change).toContainEqual({ rule, text: expect.stringMatching(said) });
    });
  }
  expect(await lintSchema(store.pool, [...large, 'gone', 'job_queue'])).toEqual([
    { rule: 1, table: 'gone', message: 'is listed as large but does not exist' },
    { rule: 1, table: 'job_queue', message: 'is listed as large but does not exist' },
    { rule: 9, table: 'job_queue', message: 'stays local and is not a large table' },
  ]);
});

test("the application's schema keeps the rules", async () => {
  const { LARGE_TABLES } = await import('../schema/index.ts');
  const store = await testStore();
  expect(await lintSchema(store.pool, LARGE_TABLES)).toEqual([]);
});
