// Builds the pages into web/dist when a source has changed since the last build; `--anew` builds in any case. Needs only what ensure-installed.mjs installed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'web', 'dist');
const stamp = join(dist, '.built-from');
const SOURCES = ['web', 'engine', 'worktime'];
const SKIPPED = new Set(['node_modules', 'dist', '.building', 'journeys', 'testing', 'kinds']);

/** Every file that the pages are made of, in a stable order. */
function sources() {
  const files = [join(root, 'package-lock.json')];
  const open = SOURCES.map((folder) => join(root, folder));
  for (let folder = open.pop(); folder !== undefined; folder = open.pop()) {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) {
        if (!SKIPPED.has(entry.name) && !entry.name.startsWith('dist-')) open.push(path);
      } else if (!/\.test\.tsx?$/.test(entry.name)) files.push(path);
    }
  }
  return files.sort();
}

function hashOfSources() {
  const hash = createHash('sha256');
  for (const file of sources()) hash.update(file.slice(root.length).replaceAll(sep, '/')).update('\0').update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}

/** Builds beside the old pages and then takes their place, so that a running server never serves half of them. */
function build() {
  const fresh = join(root, 'web', `dist-${process.pid}`);
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const args = [vite, 'build', '--config', join(root, 'web', 'vite.config.ts'), '--outDir', fresh, '--emptyOutDir', '--logLevel', 'warn'];
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit', env: { ...process.env, NODE_ENV: 'production' } });
  if (status !== 0) rmSync(fresh, { recursive: true, force: true });
  return status === 0 ? fresh : undefined;
}

const DAYS = 24 * 60 * 60 * 1000;

/** Windows that stand open since before an update still ask for the parts of then: they stay for a month. */
function keepOldParts(fresh) {
  const parts = join(dist, 'assets');
  if (!existsSync(parts)) return;
  for (const name of readdirSync(parts)) {
    const old = statSync(join(parts, name));
    const place = join(fresh, 'assets', name);
    if (existsSync(place) || Date.now() - old.mtimeMs > 30 * DAYS) continue;
    copyFileSync(join(parts, name), place);
    utimesSync(place, old.atime, old.mtime);
  }
}

/** Text goes over the wire compressed, once and for all at build time. */
function compress(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) compress(path);
    else if (/\.(js|css|html|svg)$/.test(entry.name)) {
      const content = readFileSync(path);
      writeFileSync(`${path}.gz`, gzipSync(content, { level: 9 }));
      writeFileSync(`${path}.br`, brotliCompressSync(content));
    }
  }
}

const isBuilt = (wanted) => existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted;

/** One builder at a time; one that was killed holds nobody up for long. */
function alone(work) {
  const lock = join(root, 'web', '.building');
  for (;;) {
    try {
      mkdirSync(lock);
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      const age = Date.now() - (statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
      if (age > 120_000) rmSync(lock, { recursive: true, force: true });
      else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
    }
  }
  try {
    return work();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

/** @returns true where the pages in web/dist are those of the sources */
export function ensureBuilt({ anew = false } = {}) {
  const wanted = hashOfSources();
  if (!anew && isBuilt(wanted)) return true;
  return alone(() => (!anew && isBuilt(wanted)) || replacePages(wanted));
}

function replacePages(wanted) {
  console.log('正在生成网页（首次运行约需十秒）… Building the pages …');
  const fresh = build();
  if (!fresh) return false;
  compress(fresh);
  keepOldParts(fresh);
  writeFileSync(join(fresh, '.built-from'), wanted);
  rmSync(dist, { recursive: true, force: true });
  renameSync(fresh, dist);
  return true;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href && !ensureBuilt({ anew: process.argv.includes('--anew') })) {
  console.error('网页生成失败，请把上面的提示告诉开发者。 Building the pages failed.');
  process.exit(1);
}
