// Format and lint, types, architecture boundaries, dead code: each one an error. `npm run validate` runs them all.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Command line of a tool in node_modules, run by this very Node: works the same on Windows. */
export const node = (script, args) => [process.execPath, [join(root, 'node_modules', script), ...args]];

const check = (name, script, args) => ({
  name,
  run() {
    const { status } = spawnSync(...node(script, args), { cwd: root, stdio: 'inherit' });
    console.log(`${status === 0 ? 'ok  ' : 'FAIL'} ${name}`);
    return status === 0;
  },
});

export const CHECKS = [
  check('format and lint', '@biomejs/biome/bin/biome', ['check', '--error-on-warnings', '.']),
  check('types', 'typescript/bin/tsc', ['--noEmit', '-p', 'tsconfig.json']),
  check('types of the pure folders', 'typescript/bin/tsc', ['--noEmit', '-p', 'tsconfig.pure.json']),
  check('types of the pages', 'typescript/bin/tsc', ['--noEmit', '-p', 'tsconfig.web.json']),
  check('types of the journeys', 'typescript/bin/tsc', ['--noEmit', '-p', 'tsconfig.journeys.json']),
  check('architecture', 'dependency-cruiser/bin/dependency-cruise.mjs', [
    '--config',
    '.dependency-cruiser.mjs',
    'engine',
    'worktime',
    'casework',
    'regulations',
    'tables',
    'server',
    'web',
    'cli',
    'bench',
  ]),
  check('dead code', 'knip/bin/knip.js', ['--no-progress']),
];

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const failed = CHECKS.filter((each) => !each.run());
  process.exitCode = failed.length > 0 ? 1 : 0;
}
