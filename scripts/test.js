// `npm test`: sets itself up, then types, lint, unit and browser tests, closing with one line of totals.
// `--full` runs what takes longer as well and keeps its dated result in bench/results.
import { checkNodeVersion } from './setup/node-version.js';

checkNodeVersion();
const full = process.argv.includes('--full');

const { prepare } = await import('./setup/prepare.js');
const { runStages } = await import('./setup/run-stages.js');

const started = Date.now();
const totals = { passed: 0, failed: 0, skipped: 0 };
try {
  console.log('Setting up');
  await prepare({ development: true });
  await runStages({ full, totals });
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : error}`);
  totals.failed += 1;
}
console.log(`\nFinished in ${((Date.now() - started) / 1000).toFixed(0)} s`);
console.log(`${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped`);
process.exit(totals.failed === 0 && totals.passed > 0 ? 0 : 1);
