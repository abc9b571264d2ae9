// npm test: everything that must hold, on a fresh machine too. Ends with the count.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { provideChromium } from './chromium.mjs';
import { note, top } from './setup.mjs';

const reports = join(top, 'test-results');
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

await build();
const chromium = provideChromium();
if (chromium === null)
  note('No Chromium was found and none could be installed: set CHROMIUM_PATH. End-to-end tests fail.');

const counts = [...checks(), unitTests(), endToEndTests()];
const passed = counts.reduce((sum, count) => sum + count.passed, 0);
const failed = counts.reduce((sum, count) => sum + count.failed, 0);
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;

/** Types, lint, format, import rules, dead exports: each counts as one test. */
function checks() {
  const { check } = JSON.parse(readFileSync(join(top, 'package.json'), 'utf8')).scripts;
  return check.split('&&').map((command) => {
    const [tool, ...words] = command.trim().split(/\s+/);
    return run(`check: ${command.trim()}`, tool, words) === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  });
}

function unitTests() {
  const report = join(reports, 'unit.json');
  const status = run('unit tests', 'vitest', [
    ...['run', '-c', 'scripts/config/vitest.ts', '--reporter=dot', '--reporter=json', `--outputFile.json=${report}`],
  ]);
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  const { numPassedTests, numFailedTests, numFailedTestSuites } = JSON.parse(readFileSync(report, 'utf8'));
  // A file that cannot be loaded has no failed test in it.
  const failed = numFailedTests + (numFailedTests === 0 ? numFailedTestSuites : 0);
  return { passed: numPassedTests, failed: failed + (status !== 0 && failed === 0 ? 1 : 0) };
}

function endToEndTests() {
  const report = join(reports, 'e2e.json');
  const status = run(
    'end-to-end tests',
    'playwright',
    ['test', '-c', 'scripts/config/playwright.ts', '--reporter=dot,json'],
    {
      PLAYWRIGHT_JSON_OUTPUT_FILE: report,
      CHROMIUM_PATH: chromium ?? '',
    },
  );
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  const { expected, flaky, unexpected } = JSON.parse(readFileSync(report, 'utf8')).stats;
  return { passed: expected + flaky, failed: unexpected + (status !== 0 && unexpected === 0 ? 1 : 0) };
}

function run(title, tool, words, environment = {}) {
  note(`\n— ${title}`);
  const bin = join(top, 'node_modules', '.bin', process.platform === 'win32' ? `${tool}.cmd` : tool);
  const done = spawnSync(bin, words, {
    cwd: top,
    stdio: ['ignore', 2, 2],
    env: { ...process.env, ...environment },
    shell: process.platform === 'win32',
  });
  return done.status ?? 1;
}
