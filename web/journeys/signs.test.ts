import { afterAll, beforeAll, expect, test } from 'vitest';
import { DEMO_PASSWORD } from '../../server/demo/index.ts';
import { describeJourney } from './browser.ts';
import { barriers, overhang, picture, strayWord } from './checks.ts';
import { type Journey, startJourney, withDemo } from './journey.ts';
import { settled } from './settled.ts';

const FINDING = '抽查全部办件，经办人承认事后补录';

describeJourney('a sign of false entry', () => {
  let journey: Journey;
  beforeAll(async () => {
    journey = await startJourney({ prepare: withDemo, now: '2026-11-10T02:00:00.000Z' });
    // The look of the night begins when the server does.
    for (;;) {
      const { runs } = await journey.server.store.db
        .selectFrom('sign_runs')
        .where('state', '=', 'done')
        .select((select) => select.fn.countAll<number>().as('runs'))
        .executeTakeFirstOrThrow();
      if (runs > 0) break;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  });
  afterAll(() => journey?.close());

  test('an inspector comes from the first page, confirms one, and begins an inspection record; its score is as before', async () => {
    const { store } = journey.server;
    const facts = async () => (await store.pool.query('SELECT count(*)::int AS count FROM facts')).rows[0].count as number;
    const visitor = await journey.visitor();
    const { page } = visitor;
    await visitor.signIn('jiange-inspector', DEMO_PASSWORD);
    await page.getByRole('link', { name: '核查录入线索' }).click();
    await page.waitForURL(/\/signs\?state=open/);
    await page
      .getByRole('link', { name: /事后补录|秒办/ })
      .first()
      .click();
    await page.getByRole('heading', { level: 1, name: /^(事后补录|秒办)：/ }).waitFor();
    await settled(page);
    expect(await barriers(page)).toEqual([]);
    expect(await strayWord(page)).toBeUndefined();
    await picture(page, 'sign');

    const before = await facts();
    await page.getByLabel('理由或认定的情况').fill(FINDING);
    await page.getByRole('button', { name: '认定', exact: true }).click();
    await page.getByRole('heading', { name: /^细则怎么说/ }).waitFor();
    expect(await facts()).toBe(before);
    await page.getByRole('button', { name: '登记督查记录' }).click();
    const drawer = page.getByRole('dialog', { name: '记录情况' });
    await drawer.getByRole('combobox').click();
    await page.getByTitle('效能曝光', { exact: true }).click();
    expect(await drawer.getByLabel('说明').inputValue()).toContain(FINDING);
    await drawer.getByRole('button', { name: '记录', exact: true }).click();
    await page.getByText('已记录“效能曝光”').waitFor();
    expect(await facts()).toBe(before + 1);

    await page.getByRole('button', { name: '重新核查' }).click();
    await page.getByLabel('原因').fill('还要再问一次');
    await page.getByRole('dialog').getByRole('button', { name: '重新核查' }).click();
    await page.getByLabel('理由或认定的情况').waitFor();
    expect(visitor.faults()).toEqual([]);
    await visitor.close();
  });

  test('on a phone a suspicion is read without moving sideways', async () => {
    const visitor = await journey.visitor('phone');
    const { page } = visitor;
    await visitor.signIn('jiange-inspector', DEMO_PASSWORD);
    await visitor.go('/signs');
    await page
      .getByRole('link', { name: /事后补录|秒办/ })
      .first()
      .click();
    await page.getByRole('heading', { name: '情况' }).waitFor();
    await settled(page);
    expect(await overhang(page)).toBe(0);
    expect(await barriers(page)).toEqual([]);
    await picture(page, 'sign-phone');
    expect(visitor.faults()).toEqual([]);
    await visitor.close();
  });
});
