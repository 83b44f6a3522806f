/** Everything that has to hold: types, lint, and all tests, side by side. The last line counts them. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';

const bin = (name) => path.join('node_modules', '.bin', name);

/** Resolves with how it ended; what a program says that is not shown at once is shown with that. */
async function passes(name, command, args, stdout = 'pipe') {
  const child = spawn(command, args, { stdio: ['ignore', stdout, stdout] });
  const ended = new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('close', (code, signal) => resolve(code === 0 ? undefined : (signal ?? `code ${code}`)));
  });
  const [why, ...said] = await Promise.all([ended, ...[child.stdout, child.stderr].filter(Boolean).map(text)]);
  return { name, passed: why === undefined, why, said: said.join('') };
}

function tell({ name, passed, why, said }) {
  if (!passed) console.log(said);
  console.log(passed ? `ok: ${name}` : `FAILED: ${name} (${why})`);
}

async function runVitest(report) {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const outcome = await passes('tests', bin('vitest'), ['run', ...reporters, ...process.argv.slice(2)], 'inherit');
  try {
    const { numPassedTests, numFailedTests, numPendingTests, numFailedTestSuites } = JSON.parse(
      readFileSync(report, 'utf8'),
    );
    const failed = numFailedTests || (outcome.passed ? 0 : Math.max(1, numFailedTestSuites));
    return { ...outcome, counts: { passed: numPassedTests, failed, skipped: numPendingTests } };
  } catch {
    return { ...outcome, counts: { passed: 0, failed: 1, skipped: 0 } };
  }
}

const folder = mkdtempSync(path.join(tmpdir(), 'reclame-report-'));
const [tests, ...checks] = await Promise.all([
  runVitest(path.join(folder, 'report.json')),
  passes('types', bin('tsc'), []),
  passes('lint', bin('biome'), ['check', '.']),
]);
rmSync(folder, { recursive: true });
for (const outcome of [...checks, tests]) tell(outcome);

const passed = tests.counts.passed + checks.filter((check) => check.passed).length;
const failed = tests.counts.failed + checks.filter((check) => !check.passed).length;
const { skipped } = tests.counts;
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exit(failed > 0 ? 1 : 0);
