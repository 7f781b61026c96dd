// `npm test`: sets itself up, then types, lint, unit and browser tests, closing with one line of totals.
// `--full` runs what takes longer as well and writes its dated result to docs/test-full.md.
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { checkNodeVersion } from './setup/node-version.js';

checkNodeVersion();
const full = process.argv.includes('--full');

const { prepare } = await import('./setup/prepare.js');
const { runStages } = await import('./setup/run-stages.js');

const started = Date.now();
const totals = { passed: 0, failed: 0, skipped: 0, failures: [] };
try {
  console.log('Setting up');
  await prepare({ development: true });
  await runStages({ full, totals });
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : error}`);
  totals.failed += 1;
  totals.failures.push(error instanceof Error ? error.message : String(error));
}
const seconds = ((Date.now() - started) / 1000).toFixed(0);
if (full) writeResult(totals, seconds);
if (totals.failures.length > 0) console.log(`\nWhat failed\n- ${totals.failures.join('\n- ')}`);
console.log(`\nFinished in ${seconds} s`);
console.log(`${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped`);
process.exit(totals.failed === 0 && totals.passed > 0 ? 0 : 1);

function writeResult({ passed, failed, skipped }, seconds) {
  const lines = [
    '# The last full test run',
    '',
    '`npm run test:full` writes this page: the tests of `npm test` with 60 kills instead of 8, fifty popups and resets one after',
    'another, and Firefox on every journey and every page of a shop.',
    '',
    `${new Date().toISOString().slice(0, 10)}, Node ${process.versions.node}, ${cpus().length} cores, ${seconds} s:`,
    `${passed} passed, ${failed} failed, ${skipped} skipped.`,
    '',
  ];
  writeFileSync(new URL('../docs/test-full.md', import.meta.url), lines.join('\n'));
}
