import { demoAccounts, hasAccounts } from './accounts/index.ts';
import { DEMO_PASSWORD, DEMO_PEOPLE, fillDemo } from './demo/index.ts';
import type { House } from './http/house.ts';
import { ensureFirstAdministrator } from './setup/index.ts';
import { StoreError } from './store/index.ts';

/** What stands before the first request: demo data in an empty demo store, the first administrator's link in an empty real one. */
export async function prepare(house: House): Promise<void> {
  if (house.settings.KAOCHENG_MODE === 'production') return prepareReal(house);
  if (await hasAccounts(house.db)) return;
  console.log('首次启动，正在准备演示数据…');
  const cases = house.settings.DEMO_CASES;
  await fillDemo(house, cases > 0 ? { cases, later: true } : undefined);
  console.log(`演示账号（密码都是 ${DEMO_PASSWORD}）：${DEMO_PEOPLE.map(({ login, name }) => `${login} ${name}`).join('、')}`);
}

async function prepareReal(house: House): Promise<void> {
  if ((await demoAccounts(house.db)) > 0) {
    throw new StoreError('setup', '这个数据目录里是演示数据，不能用于正式运行。请用 DATA_DIR 指定另一个目录，或用 DATABASE_URL 指定另一个数据库。');
  }
  const address = await ensureFirstAdministrator(house);
  if (address) console.log(`\n还没有账号。请在 24 小时内打开下面的链接设置首位管理员（只能用一次）：\n  ${address}`);
}
