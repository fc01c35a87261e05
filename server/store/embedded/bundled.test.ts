import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bundledFolder, linkLibraries, reachable } from './bundled.ts';

let folder: string;
const native = () => join(folder, 'package', 'native');

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'kaocheng-bundled-'));
  chmodSync(folder, 0o755);
  for (const name of ['bin', 'lib']) mkdirSync(join(native(), name), { recursive: true });
  writeFileSync(join(native(), 'bin', 'postgres'), 'program');
  writeFileSync(join(native(), 'lib', 'libpq.so.5.18'), 'library');
  writeFileSync(join(folder, 'package', 'package.json'), '{"version":"18.4.0"}');
  const link = (source: string, target: string) => ({ source: `native/lib/${source}`, target: `native/lib/${target}` });
  const links = [link('libpq.so.5.18', 'libpq.so.5'), link('libpq.so.5.18', '../../../outside')];
  writeFileSync(join(native(), 'pg-symlinks.json'), JSON.stringify(links));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('links that the install script did not make are made, twice without harm, and none outside', () => {
  linkLibraries(join(folder, 'package'));
  linkLibraries(join(folder, 'package'));
  expect(readFileSync(join(native(), 'lib', 'libpq.so.5'), 'utf8')).toBe('library');
  expect(existsSync(join(folder, 'outside'))).toBe(false);
});

test('programs in a folder that the account cannot enter are copied to where it can, once', () => {
  const home = join(folder, 'home');
  mkdirSync(home);
  const account = { name: 'somebody', uid: 4242, gid: 4242 };
  expect(reachable(join(native(), 'bin'), undefined, home)).toBe(join(native(), 'bin'));
  expect(reachable(join(native(), 'bin'), account, home)).toBe(join(native(), 'bin'));

  chmodSync(join(folder, 'package'), 0o700);
  const copy = reachable(join(native(), 'bin'), account, home);
  expect(copy).toBe(join(home, 'programs-18.4.0', 'native', 'bin'));
  expect(readFileSync(join(copy, '..', 'lib', 'libpq.so.5'), 'utf8')).toBe('library');
  expect(reachable(join(native(), 'bin'), account, home)).toBe(copy);
});

test('the package for this machine, where npm installed it, has the programs', () => {
  const found = bundledFolder();
  if (found !== undefined) expect(existsSync(found)).toBe(true);
});
