import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { ensureBuilt } from '../../scripts/ensure-built.mjs';
import { fillDemo } from '../../server/demo/index.ts';
import { type TestApp, type TestAppOptions, testApp } from '../../server/testing/app.ts';
import { launch } from './browser.ts';
import { watchFaults } from './faults.ts';
import { settled, watchRequests } from './settled.ts';

export const WIDTHS = { desk: { width: 1440, height: 900 }, phone: { width: 375, height: 760 } } as const;
export type Width = keyof typeof WIDTHS;

/** A browser window on the running application. */
export interface Visitor {
  readonly page: Page;
  /** Goes to an address of ours and waits until it stands still. */
  go(path: string): Promise<void>;
  signIn(login: string, password: string): Promise<void>;
  /** What went wrong behind the page since it was last asked: console errors, broken scripts, failed answers. */
  faults(): string[];
  close(): Promise<void>;
}

export interface Journey {
  /** The server behind the pages: its store, its clock, ways to put people and units in. */
  readonly server: TestApp;
  readonly address: string;
  /** A new person at a new machine. */
  visitor(width?: Width): Promise<Visitor>;
  close(): Promise<void>;
}

export interface JourneyOptions extends TestAppOptions {
  /** Puts in what is there before anybody comes. Default: nothing; `withDemo` for the demo. */
  readonly prepare?: (server: TestApp) => Promise<void>;
}

/** The demo's places, people and assessments, fed by as many cases as a test can wait for. */
export const withDemo = ({ house }: TestApp): Promise<void> => fillDemo(house, { cases: 2000, later: false });

/** The real server on a fresh database, with the pages as they are now, and a real browser. */
export async function startJourney({ prepare, ...options }: JourneyOptions = {}): Promise<Journey> {
  if (!ensureBuilt()) throw new Error('the pages could not be built');
  const server = await testApp(options);
  await prepare?.(server);
  await server.app.listen({ port: 0, host: '127.0.0.1' });
  const { port } = server.app.server.address() as AddressInfo;
  const address = `http://127.0.0.1:${port}`;
  const browser = await launch();
  return {
    server,
    address,
    visitor: (width = 'desk') => visitorOf(browser, address, width),
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

async function visitorOf(browser: Browser, address: string, width: Width): Promise<Visitor> {
  const context = await browser.newContext({
    baseURL: address,
    viewport: WIDTHS[width],
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    hasTouch: width === 'phone',
    // A button that still moves under the pointer is pressed but not clicked.
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  const faults = watchFaults(page);
  watchRequests(page);
  const go = async (path: string) => {
    await page.goto(path);
    await settled(page);
  };
  return {
    page,
    go,
    async signIn(login, password) {
      await go('/sign-in');
      await page.getByLabel('账号').fill(login);
      await page.getByLabel('密码', { exact: true }).fill(password);
      await page.getByRole('button', { name: '登录', exact: true }).click();
      await page.waitForURL((url) => url.pathname !== '/sign-in');
      await settled(page);
    },
    faults,
    close: () => context.close(),
  };
}
