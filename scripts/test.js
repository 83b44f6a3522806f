/** Everything that has to hold: types, lint, and all tests. The last line counts them. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const bin = (name) => path.join('node_modules', '.bin', name);

function passes(name, command, args) {
  const { status, signal, error } = spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'] });
  const passed = status === 0;
  console.log(`${passed ? 'ok' : 'FAILED'}: ${name}${error || signal ? ` (${error?.message ?? signal})` : ''}`);
  return passed;
}

function runVitest(report) {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const passed = passes('tests', bin('vitest'), ['run', ...reporters, ...process.argv.slice(2)]);
  try {
    const { numPassedTests, numFailedTests, numPendingTests, numFailedTestSuites } = JSON.parse(
      readFileSync(report, 'utf8'),
    );
    const failed = numFailedTests || (passed ? 0 : Math.max(1, numFailedTestSuites));
    return { passed: numPassedTests, failed, skipped: numPendingTests };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

const folder = mkdtempSync(path.join(tmpdir(), 'reclame-report-'));
const checks = [passes('types', bin('tsc'), []), passes('lint', bin('biome'), ['check', '.'])];
const tests = runVitest(path.join(folder, 'report.json'));
rmSync(folder, { recursive: true });

const passed = tests.passed + checks.filter(Boolean).length;
const failed = tests.failed + checks.filter((ok) => !ok).length;
console.log(`${passed} passed, ${failed} failed${tests.skipped > 0 ? `, ${tests.skipped} skipped` : ''}`);
process.exit(failed > 0 ? 1 : 0);
