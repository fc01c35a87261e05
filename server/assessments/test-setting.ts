import { createHash } from 'node:crypto';
import { readRegulation } from '@kaocheng/regulations';
import { type Client, type TestApp, testApp } from '../testing/app.ts';
import type { Assessment } from './contract.ts';

/** A city with three counties, each with its 政务服务中心, beside another city; the regulation of Chengdu, published. */
export interface Setting extends TestApp {
  readonly city: number;
  readonly otherCity: number;
  /** 锦江区政务服务中心 (第一圈), 温江区政务服务中心 (第二圈), 崇州市政务服务中心 (第三圈). */
  readonly centres: readonly [number, number, number];
  readonly versionId: number;
  readonly administrator: Client;
  readonly leader: Client;
  /** What a new assessment of this city needs; change what a test is about. */
  input(more?: object): object;
  /** An assessment of all three centres. */
  opened(more?: object): Promise<Assessment>;
  /** Moves on to the next stage, and gives the assessment as it is then. */
  advanced(assessment: Assessment, to: Assessment['stage']): Promise<Assessment>;
}

export async function setting(): Promise<Setting> {
  const app = await testApp();
  const city = await app.newUnit({ name: '成都市', level: 'city' });
  const otherCity = await app.newUnit({ name: '咸阳市', level: 'city' });
  const centre = async (county: string): Promise<number> => {
    const parentId = await app.newUnit({ name: county, level: 'county', parentId: city });
    return app.newUnit({ name: `${county}政务服务中心`, parentId, kind: '区县政务服务中心' });
  };
  const centres = [await centre('锦江区'), await centre('温江区'), await centre('崇州市')] as const;
  const versionId = await publish(app, 'chengdu');
  const administrator = app.as('administrator', city);
  let counter = 0;
  const input = (more: object = {}) => {
    counter += 1;
    const base = {
      title: `第 ${counter} 次考核`,
      regulationVersionId: versionId,
      authorityId: city,
      periodFrom: '2026-01-01',
      periodTo: '2026-12-31',
    };
    return { ...base, units: centres.map((unitId) => ({ unitId })), ...more };
  };
  return {
    ...app,
    city,
    otherCity,
    centres,
    versionId,
    administrator,
    leader: app.as('leader', city),
    input,
    async opened(more) {
      const { status, body, text } = await administrator.post<Assessment>('/assessments', input(more));
      if (status !== 201) throw new Error(text);
      return body;
    },
    async advanced({ id, version }, to) {
      const { status, body, text } = await administrator.post<Assessment>(`/assessments/${id}/advance`, { to, version });
      if (status !== 200) throw new Error(text);
      return body;
    },
  };
}

/** Puts a built-in regulation into the store as a published version. @returns the version's id */
export async function publish({ store, house }: TestApp, id: string, number = 1, text = readRegulation(id)): Promise<number> {
  const at = house.now();
  const known = await store.db.selectFrom('regulations').where('key', '=', id).select('id').executeTakeFirst();
  const row = { key: id, title: id, archived_at: null, updated_at: at };
  const regulation = known ?? (await store.db.insertInto('regulations').values(row).returning('id').executeTakeFirstOrThrow());
  const hash = createHash('sha256').update(text).digest('hex');
  const version = await store.db
    .insertInto('regulation_versions')
    .values({ regulation_id: regulation.id, number, text, hash, state: 'published', note: '', created_at: at, updated_at: at, published_at: at })
    .returning('id')
    .executeTakeFirstOrThrow();
  return version.id;
}
