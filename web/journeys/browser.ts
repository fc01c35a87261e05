import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { describe } from 'vitest';

/** Where Chromium and its kin are usually installed; `CHROMIUM` names another place. */
const USUAL = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/microsoft-edge',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

const executable = [process.env.CHROMIUM, ...USUAL].find((path) => path !== undefined && existsSync(path));

/** A suite in a real browser. Without one it is skipped, with the reason in its name; in CI it runs, and fails. */
export function describeJourney(name: string, body: () => void): void {
  if (executable !== undefined || process.env.CI) describe(name, body);
  else describe.skip(`${name} (skipped: no Chromium found; CHROMIUM=path names one)`, body);
}

const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export function launch(): Promise<Browser> {
  if (executable === undefined) throw new Error('no Chromium found; CHROMIUM=path names one');
  return chromium.launch({ executablePath: executable, args: QUIET });
}
