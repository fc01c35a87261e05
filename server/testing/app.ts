import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hashSync } from '@node-rs/argon2';
import { createApp } from '../app.ts';
import type { Actor, App } from '../http/frame.ts';
import { type House, houseOf } from '../http/house.ts';
import type { Grant, Role } from '../policy/index.ts';
import type { Database } from '../schema/index.ts';
import { identifyCaller } from '../sessions/index.ts';
import { readSettings, type Settings } from '../settings.ts';
import type { Store } from '../store/index.ts';
import { type Answer, type Client, clientOf } from './client.ts';
import { testStore } from './store.ts';

export type { Answer, Client, Extra, ProblemBody } from './client.ts';

export interface TestAppOptions {
  readonly settings?: Partial<Settings>;
  /** The clock's first instant. */
  readonly now?: string;
}

export interface TestApp {
  readonly app: App;
  readonly house: House;
  readonly store: Store<Database>;
  /** The clock of the house: stands still until it is turned. */
  readonly clock: { now(): string; set(instant: string): void; forward(minutes: number): void };
  /** Somebody with a role (everywhere, or in a unit and below), or with several grants; identified directly, without signing in. */
  as(role: Role | readonly Grant[], unitId?: number | null, more?: Partial<Actor>): Client;
  readonly nobody: Client;
  /** Signs in as a browser does, with cookies and the CSRF token. */
  signIn(login: string, password: string): Promise<Client>;
  /** A browser that has not signed in: keeps its cookies and sends the CSRF token it was given last. */
  browser(): Client;
  newUnit(unit?: { name?: string; parentId?: number | null; level?: 'city' | 'county' | 'unit'; kind?: string; group?: string }): Promise<number>;
  newAccount(account?: {
    login?: string;
    name?: string;
    password?: string;
    grants?: readonly Grant[];
    mustChangePassword?: boolean;
  }): Promise<number>;
  close(): Promise<void>;
}

const WHO = 'x-test-caller';

/** The whole application on a database of its own. */
export async function testApp({ settings, now = '2026-03-02T02:00:00.000Z' }: TestAppOptions = {}): Promise<TestApp> {
  const store = await testStore();
  let time = new Date(now);
  const folder = await mkdtemp(join(tmpdir(), 'kaocheng-test-'));
  const house = houseOf(store, { ...readSettings({ DATA_DIR: folder }), RATE_PER_MINUTE: 1_000_000, ...settings }, () => time);
  const callers = new Map<string, Actor>();
  const bySession = identifyCaller(house);
  const identify = async (request: Parameters<typeof bySession>[0]) => callers.get(String(request.headers[WHO])) ?? bySession(request);
  const app = await createApp(house, { identify, log: false, rate: 1_000_000 });
  await app.ready();
  let counter = 0;

  const newAccount: TestApp['newAccount'] = async (account = {}) => {
    counter += 1;
    const { login = `user${counter}`, name = `人员${counter}`, password, grants = [], mustChangePassword = false } = account;
    const at = house.now();
    const row = { login, name, must_change_password: mustChangePassword, created_at: at, updated_at: at };
    const { id } = await store.db
      .insertInto('accounts')
      .values({ ...row, password_hash: password === undefined ? null : hashSync(password, { memoryCost: 1024, timeCost: 1, parallelism: 1 }) })
      .returning('id')
      .executeTakeFirstOrThrow();
    if (grants.length > 0) {
      await store.db
        .insertInto('grants')
        .values(grants.map(({ role, unitId }) => ({ account_id: id, role, unit_id: unitId })))
        .execute();
    }
    return id;
  };

  const as: TestApp['as'] = (role, unitId = null, more = {}) => {
    const grants: readonly Grant[] = typeof role === 'string' ? [{ role, unitId }] : role;
    let who: Promise<string> | undefined;
    const enter = async () => {
      const accountId = more.accountId ?? (await newAccount({ grants }));
      const key = `${accountId}-${callers.size}`;
      callers.set(key, {
        accountId,
        name: `人员${accountId}`,
        via: 'session',
        ip: '127.0.0.1',
        grants,
        mustChangePassword: false,
        tokenActions: undefined,
        ...more,
      });
      return key;
    };
    return clientOf(app, async () => {
      who ??= enter();
      return { headers: { [WHO]: await who } };
    });
  };

  const browser = () => {
    counter += 1;
    return browserOf(app, `10.0.${counter >> 8}.${counter & 255}`);
  };

  return {
    app,
    house,
    store,
    clock: {
      now: () => house.now(),
      set: (instant) => {
        time = new Date(instant);
      },
      forward: (minutes) => {
        time = new Date(time.getTime() + minutes * 60_000);
      },
    },
    as,
    nobody: clientOf(app, async () => ({})),
    browser,
    async signIn(login, password) {
      const client = browser();
      const { status, text } = await client.post('/session', { login, password });
      if (status !== 200) throw new Error(`${login} could not sign in: ${text}`);
      return client;
    },
    async newUnit({ name, parentId = null, level = 'unit', kind = '', group = '' } = {}) {
      counter += 1;
      const row = { name: name ?? `单位${counter}`, parent_id: parentId, level, kind, group_name: group, updated_at: house.now() };
      const { id } = await store.db.insertInto('units').values(row).returning('id').executeTakeFirstOrThrow();
      return id;
    },
    newAccount,
    async close() {
      await app.close();
      await store.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Keeps cookies; sends the CSRF token that the last answer carried. */
function browserOf(app: App, remoteAddress: string): Client {
  const cookies = new Map<string, string>();
  let csrf = '';
  const keep = ({ headers, body }: Answer<unknown>) => {
    for (const line of [headers['set-cookie'] ?? []].flat()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(String(line)) ?? [];
      if (value === '') cookies.delete(name);
      else cookies.set(name, value);
    }
    const token = (body as { csrfToken?: unknown } | undefined)?.csrfToken;
    if (typeof token === 'string') csrf = token;
  };
  const cookie = () => [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  return clientOf(app, async () => ({ remoteAddress, headers: { cookie: cookie(), 'x-csrf-token': csrf } }), keep);
}
