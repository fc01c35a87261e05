// Installs the dependencies when node_modules does not match package-lock.json. Node built-ins only: it runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const stamp = join(root, 'node_modules', '.kaocheng-installed');

const wanted = createHash('sha256')
  .update(readFileSync(join(root, 'package-lock.json')))
  .update([process.platform, process.arch, process.versions.modules].join(' '))
  .digest('hex');
const found = existsSync(stamp) ? readFileSync(stamp, 'utf8') : '';

if (found !== wanted) {
  console.log('正在安装依赖（首次运行约需一分钟）… Installing dependencies …');
  const npm = process.env.npm_execpath;
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  const options = { cwd: root, stdio: 'inherit', env: { ...process.env, NODE_ENV: '' } };
  const run = npm?.endsWith('js')
    ? spawnSync(process.execPath, [npm, ...args], options)
    : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
  if (run.status !== 0) {
    console.error('依赖安装失败，请检查网络或 npm 源设置后重试。 Installing the dependencies failed.');
    process.exit(run.status ?? 1);
  }
  // Written last: an install that was killed half-way is done again.
  writeFileSync(stamp, wanted);
}
