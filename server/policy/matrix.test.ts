import type { RouteOptions } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Answer, type Client, type TestApp, testApp } from '../testing/app.ts';
import { bodyFor, queryFor } from '../testing/body-for.ts';
import { CREATIONS, FINER, type Place, RECORDS, twoPlaces } from '../testing/places.ts';
import { type Action, isAction, POLICY, policyOf, ROLE_NAMES, type Role, type Units, unitsAllowed } from './index.ts';

/**
 * Every route × every role × own and another county: what a route answers must be what the policy table says. Nothing here knows a route;
 * a new one is walked as soon as it is registered.
 */

interface Walked {
  readonly name: string;
  readonly method: Method;
  readonly url: string;
  readonly action: Action;
  /** `body.parentId`: the place where the route names its unit, checked by the frame. */
  readonly unit: string | undefined;
  /** The records in its path. */
  readonly params: readonly Param[];
  readonly bodySchema: unknown;
  readonly querySchema: unknown;
}
interface Param {
  readonly name: string;
  /** How such a record is made; undefined where nobody has said. */
  readonly make: (typeof RECORDS)[string] | undefined;
}
type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

let app: TestApp;
let own: Place;
let other: Place;
let routes: readonly Walked[];

beforeAll(async () => {
  app = await testApp();
  [own, other] = await twoPlaces(app);
  routes = app.app.routes.flatMap(walked);
});
afterAll(() => app.close());

function walked({ method, url, config, schema }: RouteOptions): Walked[] {
  const { action, unit } = config ?? {};
  if (!isAction(action)) throw new Error(`${url} has no row`);
  const params = [...url.matchAll(/([^/]+)\/:([A-Za-z]+)/g)].map(([, before, name = '']) => ({
    name,
    make: RECORDS[`${before}/${name}`] ?? RECORDS[name],
  }));
  return [method]
    .flat()
    .filter((one) => one !== 'HEAD' && one !== 'OPTIONS')
    .map((one) => ({
      name: `${one} ${url}`,
      method: one.toLowerCase() as Method,
      url,
      action,
      unit,
      params,
      bodySchema: schema?.body,
      querySchema: schema?.querystring,
    }));
}

/** Records of the caller's scope stand in the path of a route whose row says `within`. */
const isAboutRecord = ({ action, params }: Walked): boolean =>
  params.length > 0 && Object.values(policyOf(action).roles).some((reach) => reach === 'within');

/** Asks a route about a place; records are made anew for changes, since they may not survive them. */
async function ask(client: Client, route: Walked, place: Place): Promise<Answer<unknown>> {
  const ids = new Map<string, string>();
  for (const { name, make } of route.params) ids.set(name, String((await make?.(app, place, ids)) ?? 1));
  const path = `/${route.url.replace(/:([A-Za-z]+)/g, (_, name: string) => ids.get(name) ?? '').replace('*', 'x')}`;
  const query = queryFor(route.querySchema);
  if (route.method === 'get') return client.get(path, { query });
  const creation = CREATIONS[route.name];
  const body = creation ? creation(place) : (bodyFor(route.bodySchema) as Record<string, unknown> | undefined);
  const field = /^body\.(\w+)$/.exec(route.unit ?? '')?.[1];
  return client[route.method](path, field ? { ...body, [field]: place.root } : body, { query });
}

const keptOut = ({ status, problem }: Answer<unknown>): boolean =>
  status === 401 ? problem.code === 'not-signed-in' || problem.code === 'bad-token' : problem?.code === 'not-allowed';

/** Answers that differ from what was expected, each on its line: one glance shows what is wrong where. */
class Findings {
  readonly #lines: string[] = [];
  check(fits: boolean, who: string, { name }: Walked, { status, text }: Answer<unknown>, wanted: string): void {
    if (!fits) this.#lines.push(`${name} by ${who}: wanted ${wanted}, got ${status} ${text.slice(0, 160)}`);
  }
  expectNone(): void {
    expect(this.#lines).toEqual([]);
  }
}

test('every row of the table governs a route', () => {
  const used = new Set<string>(routes.map(({ action }) => action));
  expect(Object.keys(POLICY).filter((action) => !used.has(action))).toEqual([]);
});

test('every record that a scope decides about can be made here, and every creation', () => {
  const unknown = routes
    .filter(isAboutRecord)
    .flatMap(({ name, params }) => params.filter(({ make }) => !make).map((param) => `${name}: ${param.name}`));
  expect(unknown, 'add a line to RECORDS in server/testing/places.ts').toEqual([]);
  const creations = routes.filter(
    ({ action, method, params, unit }) =>
      method !== 'get' && params.length === 0 && unit === undefined && Object.values(policyOf(action).roles).some((reach) => reach === 'within'),
  );
  const undescribed = creations.filter(({ name }) => CREATIONS[name] === undefined).map(({ name }) => name);
  expect(undescribed, 'add a line to CREATIONS in server/testing/places.ts').toEqual([]);
});

test('nobody gets in without signing in, except where the table says everyone', async () => {
  const findings = new Findings();
  for (const route of routes) {
    const answer = await ask(app.nobody, route, own);
    const open = policyOf(route.action).open === 'everyone';
    findings.check(open ? !keptOut(answer) : answer.problem?.code === 'not-signed-in', 'nobody', route, answer, open ? 'let in' : '401');
  }
  findings.expectNone();
});

/** Open to everyone without signing in: a role changes nothing, and most of them are files of the pages. */
const guarded = () => routes.filter(({ action }) => policyOf(action).open !== 'everyone');

test.each(ROLE_NAMES)('%s of one county', async (role) => {
  const client = app.as(role, own.root);
  const findings = new Findings();
  for (const route of guarded()) {
    const { open, roles } = policyOf(route.action);
    const reach = roles[role];
    const mayAtAll = open === 'signed-in' || reach === 'within' || reach === 'anywhere';
    const inside = await ask(client, route, own);
    findings.check(fits(inside, route, mayAtAll), `${role}, own county`, route, inside, mayAtAll ? 'let in' : '403');
    if (!mayAtAll || reach !== 'within') continue;
    const named = isAboutRecord(route) || route.unit !== undefined;
    const outside = await ask(client, route, other);
    if (named) findings.check(outside.status === 403 || outside.status === 404, `${role}, other county`, route, outside, '403 or 404');
    if (CREATIONS[route.name]) findings.check(outside.status >= 400, `${role}, other county`, route, outside, 'refused');
    const leak = [inside, outside].find(({ text }) => text.includes(other.mark) && !route.name.startsWith('POST'));
    if (leak) findings.check(false, role, route, leak, 'nothing of the other county');
  }
  findings.expectNone();
});

/** How the frame refuses in the name of the table. */
const TABLE_SAYS = /^(您没有权限：|这个单位不在您的权限范围内|这个接口令牌不能用于：)/;

/** Let in: past the table, and the record was found. */
function fits(answer: Answer<unknown>, route: Walked, may: boolean): boolean {
  if (!may) return answer.problem?.code === 'not-allowed';
  const finer = FINER.has(route.name) && !TABLE_SAYS.test(answer.problem?.detail ?? '');
  return (finer || !keptOut(answer)) && answer.status < 500 && !(isAboutRecord(route) && answer.status === 404);
}

test.each(ROLE_NAMES)('%s of the whole installation', async (role) => {
  const client = app.as(role);
  const findings = new Findings();
  for (const route of guarded()) {
    const { open, roles } = policyOf(route.action);
    const may = open === 'signed-in' || roles[role] !== undefined;
    const answer = await ask(client, route, other);
    findings.check(fits(answer, route, may), role, route, answer, may ? 'let in' : '403');
  }
  findings.expectNone();
});

test('a token does what it was made for, where machines may do it at all', async () => {
  const findings = new Findings();
  for (const route of guarded()) {
    const { token, open, roles } = policyOf(route.action);
    const role: Role = ROLE_NAMES.find((one) => roles[one] !== undefined) ?? 'clerk';
    const made = app.as(role, null, { via: 'token', tokenActions: new Set([route.action]) });
    const answer = await ask(made, route, own);
    findings.check(fits(answer, route, token), `token of a ${role}`, route, answer, token ? 'let in' : '403');
    const without = await ask(app.as(role, null, { via: 'token', tokenActions: new Set() }), route, own);
    const may = token && open !== undefined;
    findings.check(fits(without, route, may), 'token for nothing', route, without, may ? 'let in' : '403');
  }
  findings.expectNone();
});

test('a first password that was not changed yet opens nothing but its change', async () => {
  const client = app.as('administrator', null, { mustChangePassword: true });
  const findings = new Findings();
  for (const route of guarded().filter(({ action }) => !action.startsWith('session.'))) {
    const answer = await ask(client, route, own);
    findings.check(answer.problem?.code === 'password-change-required', 'somebody with a first password', route, answer, 'a new password first');
  }
  findings.expectNone();
});

test.each<[string, Units | undefined]>([
  ['nobody', undefined],
  ['a grant on one unit', undefined],
  ['a grant on everything', 'all'],
])('what concerns everybody, by %s', async (who, expected) => {
  const grants = who === 'nobody' ? undefined : ([{ role: 'administrator', unitId: who === 'a grant on one unit' ? 1 : null }] as const);
  const units = await unitsAllowed(policyOf('accounts.bind'), grants, async () => () => []);
  expect(units).toEqual(expected);
});
