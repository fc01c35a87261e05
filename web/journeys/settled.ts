import { setTimeout as wait } from 'node:timers/promises';
import type { Page, Request } from 'playwright-core';

const LIMIT = 30_000;
const QUIET = 60;

const underway = new WeakMap<Page, Set<Request>>();

/** Counts what a page asks for, from now on: the browser's own idle state is told once a document, and pages change without a new one. */
export function watchRequests(page: Page): void {
  const open = new Set<Request>();
  underway.set(page, open);
  const over = (request: Request) => void open.delete(request);
  page.on('request', (request) => open.add(request));
  page.on('requestfinished', over);
  page.on('requestfailed', over);
}

/** Waits until nothing is asked of the server, for a moment, and nothing on the page is still coming. */
export async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  const open = underway.get(page) ?? new Set();
  const until = Date.now() + LIMIT;
  for (let quietSince = Date.now(); Date.now() - quietSince < QUIET; await wait(10)) {
    if (open.size > 0) quietSince = Date.now();
    if (Date.now() > until) throw new Error(`still asking: ${[...open].map((request) => request.url()).join(' ')}`);
  }
  await page.waitForFunction(() => document.querySelectorAll('.ant-skeleton, .ant-spin-spinning, main[aria-busy="true"]').length === 0);
}
