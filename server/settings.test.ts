import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readSettings, SETTINGS, SettingsError, settingsHelp, settingsTable } from './settings.ts';

test('without anything said, the defaults hold', () => {
  expect(readSettings({})).toMatchObject({ PORT: 8620, HOST: '127.0.0.1', DATABASE_URL: undefined, KAOCHENG_MODE: 'demo', TRUST_PROXY: false });
});

test('data lies outside the source tree', () => {
  const settings = readSettings({ XDG_DATA_HOME: '/srv/data' });
  expect(settings.DATA_DIR).toBe(process.getuid?.() === 0 ? '/var/lib/kaocheng' : '/srv/data/kaocheng');
  expect(readSettings({ DATA_DIR: '/srv/k' }).DATA_DIR).toBe('/srv/k');
});

test('values are read, with blanks around them and empty ones as absent', () => {
  expect(readSettings({ PORT: ' 80 ', TRUST_PROXY: 'Yes', LOG_LEVEL: '', KAOCHENG_MODE: 'Production' })).toMatchObject({
    PORT: 80,
    TRUST_PROXY: true,
    LOG_LEVEL: 'info',
    KAOCHENG_MODE: 'production',
  });
});

test('every bad value is named with what to write; a secret is not repeated', () => {
  const bad = { PORT: '80x', TRUST_PROXY: 'maybe', DATABASE_URL: 'mysql://root:geheim@db', PUBLIC_URL: 'intranet', KAOCHENG_MODE: 'test' };
  expect(() => readSettings(bad)).toThrow(SettingsError);
  try {
    readSettings(bad);
  } catch (error) {
    expect(String(error)).toContain('环境变量 PORT 不对（现在是“80x”）：应为0 到 65535 的整数，例如 PORT=8620。');
    for (const name of Object.keys(bad)) expect(String(error)).toContain(`环境变量 ${name} 不对`);
    expect(String(error)).not.toContain('geheim');
  }
});

test('help and manual show every setting', () => {
  for (const [name, { help }] of Object.entries(SETTINGS)) expect(settingsHelp()).toMatch(new RegExp(`^  ${name} +${help.slice(0, 4)}`, 'm'));
  const manual = readFileSync(new URL('../docs/store.md', import.meta.url), 'utf8');
  expect(manual).toContain(settingsTable());
});
