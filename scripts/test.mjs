// Runs every check and every test and ends with one plain line: `N passed, N failed[, N skipped]`.
// With SECOND_DATABASE_URL the server's tests run once more, on that PostgreSQL server instead of the embedded one.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CHECKS, node } from './validate.mjs';

const count = { passed: 0, failed: 0, skipped: 0 };

for (const check of CHECKS) {
  const ok = check.run();
  count[ok ? 'passed' : 'failed']++;
}

runTests(process.argv.slice(2), process.env);
const second = process.env.SECOND_DATABASE_URL;
if (second) {
  console.log('\nThe server once more, on a PostgreSQL server of its own:');
  runTests(['server', ...process.argv.slice(2)], { ...process.env, DATABASE_URL: second });
}

const skipped = count.skipped > 0 ? `, ${count.skipped} skipped` : '';
console.log(`${count.passed} passed, ${count.failed} failed${skipped}`);
process.exitCode = count.failed > 0 ? 1 : 0;

function runTests(args, env) {
  const folder = mkdtempSync(join(tmpdir(), 'kaocheng-test-'));
  const report = join(folder, 'report.json');
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${report}`];
  const vitest = spawnSync(...node('vitest/vitest.mjs', ['run', ...reporters, ...args]), { stdio: 'inherit', env });
  try {
    const result = JSON.parse(readFileSync(report, 'utf8'));
    count.passed += result.numPassedTests;
    count.failed += result.numFailedTests;
    count.skipped += result.numPendingTests + result.numTodoTests;
    // A file that cannot be loaded fails without a failed test of its own.
    if (vitest.status !== 0 && result.numFailedTests === 0) count.failed += Math.max(1, result.numFailedTestSuites);
  } catch {
    count.failed++;
  }
  rmSync(folder, { recursive: true, force: true });
}
