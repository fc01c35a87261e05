import { afterAll, beforeAll, expect, test } from 'vitest';
import { ensureFirstAdministrator } from '../../server/setup/index.ts';
import { describeJourney } from './browser.ts';
import { barriers, overhang, picture, strayWord } from './checks.ts';
import { type Journey, startJourney, type Visitor } from './journey.ts';
import { settled } from './settled.ts';

const CHIEF = 'Chunfeng-2026-a';
const FIRST_OWN = 'Qiushui-2026-b';
const SECOND_OWN = 'Xiayu-2026-ccc';

describeJourney('people, from the first administrator to a forgotten password', () => {
  let journey: Journey;
  beforeAll(async () => {
    journey = await startJourney({ now: new Date().toISOString() });
    await journey.server.newUnit({ name: '剑阁县民政局' });
  });
  afterAll(async () => journey?.close());

  test('an administrator sets up, makes a clerk, and helps when the password is forgotten', async () => {
    const link = await ensureFirstAdministrator(journey.server.house, journey.address);
    const chief = await journey.visitor();
    await chief.page.goto(link ?? '');
    await settled(chief.page);
    expect(chief.page.url(), 'the secret leaves the address bar').toBe(`${journey.address}/setup`);
    await chief.page.getByRole('textbox', { name: '账号' }).fill('hejing');
    await chief.page.getByRole('textbox', { name: '姓名' }).fill('何静');
    await typeTwice(chief, '密码', 'hejing-2026');
    await chief.page.getByRole('button', { name: '建立账号并进入' }).click();
    await chief.page.getByText('密码不能包含账号名').waitFor();
    chief.faults();
    await typeTwice(chief, '密码', CHIEF);
    await chief.page.getByRole('button', { name: '建立账号并进入' }).click();
    await chief.page.waitForURL(`${journey.address}/`);

    await chief.go('/accounts');
    await chief.page.getByRole('button', { name: '新建账号' }).click();
    const drawer = chief.page.getByRole('dialog', { name: '新建账号' });
    await drawer.getByRole('textbox', { name: '姓名' }).fill('周兰');
    await drawer.getByRole('textbox', { name: '账号' }).fill('Zhoulan');
    await drawer.getByRole('button', { name: '新建', exact: true }).click();
    await drawer.getByText('请选择角色，或移除这一行').waitFor();
    await drawer.getByRole('combobox', { name: '角色', exact: true }).click();
    await chief.page.getByText('填报本单位的数据和佐证材料').click();
    await drawer.getByRole('combobox', { name: '单位', exact: true }).fill('民政');
    await chief.page.getByRole('tree').getByText('剑阁县民政局').click();
    await sound(chief, 'people-new-account');
    await drawer.getByRole('button', { name: '新建', exact: true }).click();
    const firstPassword = await shown(chief, '初始密码');
    expect(firstPassword).toMatch(/^[a-z2-9-]{19}$/);

    const clerk = await journey.visitor('phone');
    await clerk.signIn('zhoulan', firstPassword);
    expect(new URL(clerk.page.url()).pathname).toBe('/new-password');
    await sound(clerk, 'people-first-password');
    await clerk.page.getByLabel('初始密码', { exact: true }).fill(firstPassword);
    await typeTwice(clerk, '新密码', FIRST_OWN);
    await clerk.page.getByRole('button', { name: '保存并进入' }).click();
    await clerk.page.waitForURL(`${journey.address}/`);
    await clerk.go('/accounts');
    await clerk.page.getByRole('heading', { level: 1 }).waitFor();
    expect(await clerk.page.getByRole('button', { name: '新建账号' }).count()).toBe(0);

    await chief.page.getByRole('button', { name: '周兰：更多操作' }).click();
    await chief.page.getByRole('menuitem', { name: '生成一次性链接' }).click();
    await chief.page.getByRole('button', { name: '生成', exact: true }).click();
    const help = await shown(chief, '一次性链接');
    await clerk.page.goto(help);
    await settled(clerk.page);
    await sound(clerk, 'people-link');
    await typeTwice(clerk, '新密码', SECOND_OWN);
    await clerk.page.getByRole('button', { name: '保存并进入' }).click();
    await clerk.page.waitForURL(`${journey.address}/`);
    await clerk.page.goto(help);
    await clerk.page.getByRole('heading', { name: '链接已失效' }).waitFor();
    clerk.faults();

    await clerk.go('/my-account');
    await sound(clerk, 'people-my-account');
    await clerk.page.getByRole('button', { name: '新建令牌' }).click();
    await clerk.page.getByRole('textbox', { name: '名称' }).fill('市平台取数');
    await clerk.page.getByRole('checkbox', { name: '查看单位' }).check();
    await sound(clerk, 'people-new-token');
    await clerk.page.getByRole('button', { name: '新建', exact: true }).click();
    const secret = await shown(clerk, '接口令牌', '我已保存');
    const answer = await fetch(`${journey.address}/api/v1/units`, { headers: { authorization: `Bearer ${secret}` } });
    expect(answer.status).toBe(200);
    await clerk.page.getByText('市平台取数').waitFor();

    await chief.go('/policy');
    await sound(chief, 'people-policy');
    await chief.close();
    await clerk.close();
  });
});

async function typeTwice({ page }: Visitor, label: string, password: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).fill(password);
  await page.getByLabel('再输一遍', { exact: true }).fill(password);
}

/** Reads what is shown once, and closes its dialog. */
async function shown({ page }: Visitor, what: string, done = '我已记下'): Promise<string> {
  const text = await page.getByRole('dialog').getByLabel(what, { exact: true }).innerText();
  await page.getByRole('button', { name: done }).click();
  return text.trim();
}

async function sound({ page, faults }: Visitor, where: string): Promise<void> {
  await picture(page, where);
  expect(faults(), where).toEqual([]);
  expect(await strayWord(page), where).toBeUndefined();
  expect(await overhang(page), where).toBe(0);
  expect(await barriers(page), where).toEqual([]);
}
