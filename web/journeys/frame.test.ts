import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeJourney } from './browser.ts';
import { type Journey, startJourney, type Visitor } from './journey.ts';
import { settled } from './settled.ts';

const PASSWORD = 'Kaocheng-2026-journey';

describeJourney('what the frame does wherever somebody is', () => {
  let journey: Journey;
  let unitId: number;
  beforeAll(async () => {
    journey = await startJourney({
      async prepare({ newAccount, newUnit }) {
        unitId = await newUnit({ name: '剑阁县', level: 'county' });
        await newAccount({ login: 'admin', name: '何静', password: PASSWORD, grants: [{ role: 'administrator', unitId: null }] });
        await newAccount({ login: 'clerk', name: '周兰', password: PASSWORD, grants: [{ role: 'clerk', unitId }] });
      },
    });
  });
  afterAll(async () => journey?.close());

  const signedIn = async (login: string): Promise<Visitor> => {
    const visitor = await journey.visitor();
    await visitor.signIn(login, PASSWORD);
    return visitor;
  };

  test('the keyboard skips the menu, and lands on the heading of the page it opens', async () => {
    const { page, go, close } = await signedIn('admin');
    await go('/units');
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').innerText()).toBe('跳到正文');
    await page.keyboard.press('Enter');
    expect(await page.locator(':focus').getAttribute('id')).toBe('content');
    await page.getByRole('navigation', { name: '主菜单' }).getByRole('link', { name: '审计日志' }).press('Enter');
    await page.waitForURL('**/audit');
    await settled(page);
    expect(await page.locator(':focus').evaluate(({ tagName }) => tagName)).toBe('H1');
    await close();
  });

  test('on a phone the menu opens, leads on, and closes', async () => {
    const visitor = await journey.visitor('phone');
    await visitor.signIn('admin', PASSWORD);
    const { page, go, close } = visitor;
    await go('/units');
    await page.getByRole('button', { name: '打开菜单' }).click();
    await page.getByRole('dialog').getByRole('link', { name: '审计日志' }).click();
    await page.waitForURL('**/audit');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await close();
  });

  test('an address that nobody has, and a page that is not for this person', async () => {
    const { page, go, close } = await signedIn('clerk');
    await go('/no-such-page');
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('没有这个页面');
    await go('/audit');
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain('没有权限');
    await close();
  });

  test('who was sent to sign in comes back to where they wanted to go; no foreign address is taken', async () => {
    const { page, go, close } = await journey.visitor();
    await go('/units?search=%E5%89%91');
    await signInHere(page, 'admin');
    await page.waitForURL('**/units?search=*');
    await page.context().clearCookies();
    await go('/sign-in?next=//example.org/');
    await signInHere(page, 'admin');
    await page.waitForURL(`${journey.address}/`);
    await close();
  });

  test('a session that ends over an open form is renewed, and the form is saved as it was filled', async () => {
    const { page, go, close } = await signedIn('admin');
    await go('/units');
    await page.getByRole('button', { name: '新增' }).first().click();
    await page.getByRole('textbox', { name: '单位名称', exact: true }).fill('苍溪县');
    await page.getByRole('radio', { name: '区县' }).check();
    await journey.server.store.db.deleteFrom('sessions').execute();
    await page.getByRole('button', { name: '保存' }).click();
    const dialog = page.getByRole('dialog', { name: '登录已过期，请重新登录' });
    await dialog.getByLabel('密码', { exact: true }).fill(PASSWORD);
    await dialog.getByRole('button', { name: '登录', exact: true }).click();
    await page.getByText('已新增“苍溪县”').waitFor();
    const { rows } = await journey.server.store.pool.query("SELECT 1 FROM units WHERE name = '苍溪县'");
    expect(rows).toHaveLength(1);
    await close();
  });

  test('two people change one record: the second sees both changes and keeps what they choose', async () => {
    const { page, go, close } = await signedIn('admin');
    const id = await journey.server.newUnit({ name: '剑阁县教育局', parentId: unitId, kind: '部门' });
    await go(`/units/${id}`);
    await page.getByRole('button', { name: '修改' }).first().click();
    await page.getByRole('textbox', { name: '单位名称', exact: true }).fill('剑阁县教育和体育局');
    await journey.server.store.db.updateTable('units').set({ kind: '县级部门', name: '剑阁县教体局', version: 2 }).where('id', '=', id).execute();
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByText('别人已经修改并保存了这条内容').waitFor();
    expect(await page.getByRole('radio', { name: '用我的：剑阁县教育和体育局' }).isChecked()).toBe(true);
    expect(await page.getByRole('radio', { name: '用对方的：县级部门' }).isChecked()).toBe(true);
    await page.getByRole('button', { name: '按选择继续保存' }).click();
    await page.getByText('已保存“剑阁县教育和体育局”').waitFor();
    const unit = await journey.server.store.db.selectFrom('units').select(['name', 'kind', 'version']).where('id', '=', id).executeTakeFirstOrThrow();
    expect(unit).toEqual({ name: '剑阁县教育和体育局', kind: '县级部门', version: 3 });
    await close();
  });

  test('while the store is away the page says so and keeps what was typed; it goes on by itself', async () => {
    const { page, go, close } = await signedIn('admin');
    await go('/units');
    await page.getByRole('button', { name: '新增' }).first().click();
    await page.getByRole('textbox', { name: '单位名称', exact: true }).fill('旺苍县');
    await page.getByRole('radio', { name: '区县' }).check();
    const away = {
      status: 503,
      contentType: 'application/problem+json',
      body: JSON.stringify({ code: 'store-unavailable', title: '数据库暂时连不上' }),
    };
    await page.route('**/health', (route) => route.fulfill(away));
    await page.route('**/api/v1/units', (route) => route.fulfill(away));
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByText('数据库暂时不可用').waitFor();
    expect(await page.getByRole('textbox', { name: '单位名称', exact: true }).inputValue()).toBe('旺苍县');
    await page.unrouteAll();
    await page.getByText('数据库暂时不可用').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByText('已新增“旺苍县”').waitFor();
    await close();
  });
});

async function signInHere(page: Visitor['page'], login: string): Promise<void> {
  await page.getByLabel('账号').fill(login);
  await page.getByLabel('密码', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: '登录', exact: true }).click();
}
