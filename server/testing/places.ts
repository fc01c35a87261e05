import { Readable } from 'node:stream';
import { publish } from '../assessments/test-setting.ts';
import { recordDeed } from '../audit/index.ts';
import { insertImport } from '../cases/import/table.ts';
import { arrivals, arrive } from '../evidence/arrival.ts';
import { insertFile } from '../evidence/table.ts';
import { openVault } from '../evidence/vault.ts';
import { SYSTEM } from '../http/frame.ts';
import { insertSuspicion } from '../signs/table.ts';
import { insertSupervision } from '../watch/supervision/table.ts';
import { caseKey, storeCases } from '../watch/test-cases.ts';
import { insertDelivery } from '../watch/webhooks/deliveries-table.ts';
import { insertWebhook } from '../watch/webhooks/table.ts';
import type { TestApp } from './app.ts';

/** One of two counties that have nothing to do with each other. */
export interface Place {
  readonly root: number;
  /** Stands in the name of everything that belongs to the county: whoever may not see the county must never read it. */
  readonly mark: string;
}

/** @param above the records that stand before it in the same path, by name */
type Make = (app: TestApp, place: Place, above: ReadonlyMap<string, string>) => Promise<number | string>;

let counter = 0;
const named = ({ mark }: Place): string => {
  counter += 1;
  return `${mark}${counter}`;
};

/**
 * How to make a record that belongs to a place, by the name that it has in the paths of routes: `/accounts/:accountId`;
 * with the part of the path before it where that says which kind it is: `/records/:factId`.
 * A topic whose records belong to units adds its line; the role matrix asks for it.
 */
export const RECORDS: Readonly<Record<string, Make>> = {
  unitId: async (app, place, above) => {
    const id = await app.newUnit({ name: named(place), parentId: place.root });
    const assessment = above.get('assessmentId');
    if (assessment !== undefined) await enter(app, Number(assessment), id);
    return id;
  },
  accountId: (app, place) => app.newAccount({ name: named(place), grants: [{ role: 'clerk', unitId: place.root }] }),
  entryId: (app, place) => enterDeed(app, place),
  assessmentId: (app, place) => openAssessment(app, place),
  factId: (app, place, above) => keepFact(app, place, above, '机构健全', 'unit'),
  importId: async ({ store, house }, place, above) => {
    const unitId = Number(above.get('unitId') ?? place.root);
    const row = {
      unit_id: unitId,
      file: named(place),
      hash: named(place),
      size: 1,
      header_hash: '',
      actor_id: null,
      actor_name: named(place),
      created_at: house.now(),
    };
    return insertImport(store.db, row);
  },
  serviceId: async ({ store, house }, place, above) => {
    const unitId = Number(above.get('unitId') ?? place.root);
    const row = {
      unit_id: unitId,
      code: named(place),
      name: named(place),
      kind: 'promised',
      joint: 'none',
      presence: 'unknown',
      updated_at: house.now(),
    };
    return (await store.db.insertInto('services').values(row).returning('id').executeTakeFirstOrThrow()).id;
  },
  suspicionId: (app, place) => suspect(app, place),
  evidenceId: (app, place, above) => proveFact(app, place, above),
  // An upload that has begun is known only to who began it; for everybody else it is gone, wherever it is.
  uploadId: async () => '0'.repeat(32),
  overrideId: (app, place, above) => overrideScore(app, place, above),
  sealId: (app, place, above) => keepSeal(app, place, above),
  caseKey: async (app, place, above) => {
    const number = named(place);
    await storeCases(app, [{ unitId: Number(above.get('unitId') ?? place.root), number, accepted: '2026-01-05 09:00', due: '2026-01-09' }]);
    return caseKey(number);
  },
  supervisionId: ({ store, house }, place) => {
    const about = { unitId: place.root, caseKey: String(counter), number: named(place), serviceId: 0, dueDay: 20_000, reason: named(place) };
    return insertSupervision(store.db, { ...about, deadline: '2026-03-06', openedBy: null, openedByName: named(place) }, house.now());
  },
  webhookId: (app, place) => addWebhook(app, place),
  deliveryId: async ({ store, house }, _place, above) => {
    const row = { webhookId: Number(above.get('webhookId') ?? 1), event: 'test', cases: 0, body: '' };
    const id = await insertDelivery(store.db, row, house.now());
    await store.db.updateTable('webhook_deliveries').set({ state: 'failed' }).where('id', '=', id).execute();
    return id;
  },
  'reviews/factId': (app, place, above) => keepFact(app, place, above, '刊物发表', 'unit', 'submitted'),
  'feeding/factId': (app, place, above) => keepFact(app, place, above, '超时办结', 'system'),
  'records/factId': (app, place, above) => keepFact(app, place, above, '刊物发表', 'assessor'),
};

/**
 * Bodies of routes that make something new in a unit, which only the body names. From a place outside the caller's scope they must be refused.
 * `null`: the body names no unit.
 */
export const CREATIONS: Readonly<Record<string, ((place: Place) => object) | null>> = {
  'POST /api/v1/accounts': (place) => ({ login: `new${named(place)}`, name: named(place), grants: [{ role: 'clerk', unitId: place.root }] }),
  'POST /api/v1/assessments': (place) => ({
    title: named(place),
    regulationVersionId: 1,
    authorityId: place.root,
    periodFrom: '2026-01-01',
    periodTo: '2026-12-31',
    units: [{ unitId: place.root }],
  }),
  // A file, whose rows are held against the scope one by one (server/units tests).
  'POST /api/v1/units/import': null,
  'POST /api/v1/units/import/preview': null,
  'POST /api/v1/services/import': null,
  'POST /api/v1/services/import/preview': null,
  'POST /api/v1/audit/verify': null,
};

/** Routes where the topic decides more finely than the table can: it may refuse (403) whom the table lets in. */
export const FINER: ReadonlySet<string> = new Set([
  // Assessors and inspectors share the row, but each changes only what their own side recorded.
  'PUT /api/v1/assessments/:assessmentId/units/:unitId/records/:factId',
  'DELETE /api/v1/assessments/:assessmentId/units/:unitId/records/:factId',
  'POST /api/v1/assessments/:assessmentId/units/:unitId/records/:factId/restore',
]);

/** Two counties below one city, with one of everything in each. */
export async function twoPlaces(app: TestApp): Promise<readonly [own: Place, other: Place]> {
  await publish(app, 'chengdu');
  const city = await app.newUnit({ name: '市', level: 'city' });
  const county = async (mark: string): Promise<Place> => {
    const place = { root: await app.newUnit({ name: `${mark}县`, level: 'county', parentId: city, kind: `${mark}类`, group: `${mark}组` }), mark };
    for (const make of Object.values(RECORDS)) await make(app, place, new Map());
    return place;
  };
  return [await county('甲甲'), await county('乙乙')];
}

/** A webhook to this very machine: nothing is ever sent there. */
async function addWebhook({ store, house }: TestApp, place: Place): Promise<number> {
  const fields = { unitId: place.root, name: named(place), url: 'https://127.0.0.1/', events: ['overdue' as const], enabled: false };
  return insertWebhook(store.db, fields, named(place), house.now());
}

async function enterDeed({ store, house }: TestApp, place: Place): Promise<number> {
  const deed = { action: 'units.write', topic: 'units', record: place.root, unitId: place.root, summary: named(place) };
  await store.transaction((tx) => recordDeed(tx, SYSTEM, house.now(), deed));
  const { id } = await store.db.selectFrom('audit_entries').select('id').orderBy('id', 'desc').limit(1).executeTakeFirstOrThrow();
  return id;
}

async function openAssessment(app: TestApp, place: Place): Promise<number> {
  const { store, house } = app;
  const { id: versionId } = await store.db.selectFrom('regulation_versions').select('id').executeTakeFirstOrThrow();
  const at = house.now();
  const row = { title: named(place), regulation_version_id: versionId, authority_id: place.root, period_from: '2026-01-01', period_to: '2026-12-31' };
  const { id } = await store.db
    .insertInto('assessments')
    .values({ ...row, stage: 'preparing', created_at: at, updated_at: at })
    .returning('id')
    .executeTakeFirstOrThrow();
  await enter(app, id, place.root);
  return id;
}

/** Makes a unit take part in an assessment. */
async function enter({ store }: TestApp, assessmentId: number, unitId: number): Promise<void> {
  const row = { assessment_id: assessmentId, unit_id: unitId, kind: '', group_name: '', superior_id: null };
  await store.db.insertInto('assessment_units').values(row).execute();
}

async function keepFact(
  app: TestApp,
  place: Place,
  above: ReadonlyMap<string, string>,
  fact: string,
  source: string,
  state = 'draft',
): Promise<number> {
  const at = app.house.now();
  const assessmentId = Number(above.get('assessmentId') ?? (await openAssessment(app, place)));
  const row = { unit_id: Number(above.get('unitId') ?? place.root), assessment_id: assessmentId, fact, note: named(place) };
  const { id } = await app.store.db
    .insertInto('facts')
    .values({ ...row, state, source, origin: 'form', reported_at: at, updated_at: at })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

async function overrideScore(app: TestApp, place: Place, above: ReadonlyMap<string, string>): Promise<number> {
  const assessmentId = Number(above.get('assessmentId') ?? (await openAssessment(app, place)));
  const unitId = Number(above.get('unitId') ?? place.root);
  const { id } = await app.store.db
    .insertInto('overrides')
    .values({ unit_id: unitId, assessment_id: assessmentId, rule_id: 'publications', points: '1', reason: named(place), decided_at: app.house.now() })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** A picture of one pixel, as a file of its own for every unit. */
const PIXEL = Buffer.from('R0lGODlhAQABAIAAAP///wAAACwAAAAAAQABAAACAkQBADs=', 'base64');

async function proveFact(app: TestApp, place: Place, above: ReadonlyMap<string, string>): Promise<number> {
  const assessmentId = Number(above.get('assessmentId') ?? (await openAssessment(app, place)));
  const unitId = Number(above.get('unitId') ?? place.root);
  const content = Buffer.concat([PIXEL, Buffer.from(named(place))]);
  const { path, hash, size } = await arrive(arrivals(app.house.settings), Readable.from([content]));
  await (await openVault(app.house.settings)).keep(path, hash);
  const file = { hash, size, name: `${named(place)}.gif`, mediaType: 'image/gif' };
  return (await insertFile(app.store.db, assessmentId, unitId, file, null, app.house.now())).id;
}

/** A seal whose content is nobody's matter here. */
async function keepSeal(app: TestApp, place: Place, above: ReadonlyMap<string, string>): Promise<number> {
  const assessmentId = Number(above.get('assessmentId') ?? (await openAssessment(app, place)));
  const content = { number: 1, engine_version: '0', regulation_hash: '', inputs: '{}', result: '{}', hash: '' };
  const { id } = await app.store.db
    .insertInto('seals')
    .values({ ...content, assessment_id: assessmentId, sealed_at: app.house.now() })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Suspects a unit of the place, which was asked for a statement: its clerks see it too. */
async function suspect(app: TestApp, place: Place): Promise<number> {
  const at = app.house.now();
  const unitId = await app.newUnit({ name: named(place), parentId: place.root });
  const days = { firstDay: '2026-01-05', lastDay: '2026-01-09' };
  const found = { sign: 'closed-in-seconds', unitId, serviceId: 0, year: 2026, span: '', trait: '', count: 3, among: 9, ...days, cases: [] };
  const id = await insertSuspicion(app.store.db, { ...found, message: named(place) }, at);
  await app.store.db
    .updateTable('suspicions')
    .set({ asked_at: at, asked_by: named(place) })
    .where('id', '=', id)
    .execute();
  return id;
}
