import { readNotice } from '@kaocheng/worktime';
import type { App } from '../http/frame.ts';
import type { House } from '../http/house.ts';
import { givenYear, noticeRead, noticeText, yearDetail, yearList, yearPath, yearRemoval, yearSaved } from './contract.ts';
import { type CalendarWatcher, giveYear, listYears, readYear, takeYearBack } from './logic.ts';

const tags = ['工作日历'];
const read = { action: 'calendars.read' } as const;
const write = { action: 'calendars.write' } as const;

export const calendarRoutes =
  (watchers: readonly CalendarWatcher[]) =>
  async (app: App, house: House): Promise<void> => {
    app.get('/calendars', { config: read, schema: { tags, summary: '各年放假安排', response: { 200: yearList } } }, async () => listYears(house));

    app.get(
      '/calendars/:year',
      { config: read, schema: { tags, summary: '一年的放假安排和每一天', params: yearPath, response: { 200: yearDetail } } },
      async ({ params }) => readYear(house, params.year),
    );

    app.put(
      '/calendars/:year',
      { config: write, schema: { tags, summary: '录入或修改一年的放假安排', params: yearPath, body: givenYear, response: { 200: yearSaved } } },
      async ({ actor, params: { year }, body: { version, ...given } }) => giveYear(house, watchers, { actor, year, version }, given),
    );

    app.post(
      '/calendars/:year/notice',
      {
        config: write,
        schema: { tags, summary: '从通知正文读出放假安排，供核对，不保存', params: yearPath, body: noticeText, response: { 200: noticeRead } },
      },
      async ({ params, body }) => {
        const { holidays, makeUpDays } = readNotice(params.year, body.text);
        return { holidays: [...holidays], makeUpDays: [...makeUpDays] };
      },
    );

    app.delete(
      '/calendars/:year',
      {
        config: write,
        schema: { tags, summary: '撤去录入的放假安排，恢复程序自带的', params: yearPath, querystring: yearRemoval, response: { 200: yearSaved } },
      },
      async ({ actor, params: { year }, query: { version } }) => takeYearBack(house, watchers, { actor, year, version }),
    );
  };
