import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeSupervisions } from '../../server/watch/supervision/closing.ts';
import { newService, storeCases } from '../../server/watch/test-cases.ts';
import { describeJourney } from './browser.ts';
import { barriers, overhang, picture, strayWord } from './checks.ts';
import { type Journey, startJourney, type Visitor, type Width } from './journey.ts';
import { settled } from './settled.ts';

const PASSWORD = 'Kaocheng-2026-journey';
const DAY = 86_400_000;
/** A moment so many days from now, on the Chinese wall clock: `2026-03-02 09:00`. */
const moment = (days: number): string => `${new Date(Date.now() + days * DAY).toISOString().slice(0, 10)} 09:00`;

describeJourney('an overdue case', () => {
  let journey: Journey;
  let [police, service] = [0, 0];

  beforeAll(async () => {
    journey = await startJourney({ now: new Date().toISOString() });
    const { server } = journey;
    const county = await server.newUnit({ name: '剑阁县', level: 'county' });
    police = await server.newUnit({ name: '县公安局', parentId: county });
    service = await newService(server, police, '居住证办理', 5);
    await server.newAccount({ login: 'inspector', name: '孙督查', password: PASSWORD, grants: [{ role: 'inspector', unitId: county }] });
    await server.newAccount({ login: 'clerk', name: '周填报', password: PASSWORD, grants: [{ role: 'clerk', unitId: police }] });
    await put();
  });
  afterAll(() => journey?.close());

  const put = (closed?: string) =>
    storeCases(journey.server, [{ unitId: police, number: '5108230001', accepted: moment(-40), serviceId: service, ...(closed && { closed }) }]);
  const enter = async (login: string, width: Width): Promise<Visitor> => {
    const visitor = await journey.visitor(width);
    await visitor.signIn(login, PASSWORD);
    return visitor;
  };
  const sound = async ({ page, faults }: Visitor, name: string): Promise<void> => {
    await settled(page);
    await picture(page, name);
    expect([name, faults(), await overhang(page), await strayWord(page), await barriers(page)]).toEqual([name, [], 0, undefined, []]);
  };

  test('an inspector in the hall supervises it, its unit answers, it turns red and ends with the case', async () => {
    const inspector = await enter('inspector', 'phone');
    await inspector.page.getByRole('link', { name: '1 件超期办件还没有督办' }).click();
    await inspector.page.getByRole('link', { name: '5108230001' }).click();
    await settled(inspector.page);
    await inspector.page.getByRole('button', { name: '督办', exact: true }).first().click();
    await inspector.page.getByRole('textbox', { name: '督办要求' }).fill('请说明超期原因，尽快办结');
    await inspector.page.getByRole('button', { name: '发起督办' }).click();
    await inspector.page.getByText('发起督办', { exact: true }).waitFor();
    await sound(inspector, 'watch-supervised');
    await inspector.close();

    const clerk = await enter('clerk', 'desk');
    await clerk.page.getByRole('link', { name: '1 件督办待回复' }).click();
    await clerk.page.getByRole('link', { name: '5108230001' }).click();
    await clerk.page.getByRole('button', { name: '回复', exact: true }).click();
    await clerk.page.getByRole('textbox', { name: '办理情况' }).fill('材料已补齐，周一办结');
    await clerk.page.getByRole('button', { name: '回复', exact: true }).last().click();
    await clerk.page.getByText('材料已补齐，周一办结').waitFor();
    await sound(clerk, 'watch-answered');
    await clerk.close();

    journey.server.clock.forward(15 * 24 * 60);
    const again = await enter('inspector', 'phone');
    await again.page.getByRole('link', { name: '1 件红牌：督办后仍超期' }).click();
    await again.page.getByRole('link', { name: '5108230001' }).click();
    await again.page.getByText('红牌').first().waitFor();
    expect(await again.page.getByRole('button', { name: '改期限' }).count()).toBe(0);
    await sound(again, 'watch-red');

    await put(moment(14));
    await closeSupervisions(journey.server.house);
    await again.go('/supervisions');
    await again.page.getByText('红牌').first().waitFor();
    await again.page.getByText('日办结').waitFor();
    await sound(again, 'watch-record');
    await again.go('/watch');
    await again.page.getByText('没有超期未办结的办件').waitFor();
    await again.close();
  });
});
