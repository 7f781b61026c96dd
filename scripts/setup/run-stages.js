// The stages of the test command. Each one streams its output and adds what it counted to the totals.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { constants, setPriority, tmpdir } from 'node:os';
import path from 'node:path';
import { root } from './fingerprint.js';
import { browserFailures } from './browser-failures.js';
import { findBrowser, findWebKit } from './browsers.js';
import { excerpt } from './excerpt.js';
import { COUNTS_FILE } from './report-counts.js';

const bin = (file) => path.join('node_modules', file);

function run(args, env = {}) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, ...env },
    });
    child.on('close', (code) => resolve(code === 0));
  });
}

/** As `run`, but others go first, and what it prints comes in one piece at its end: they print meanwhile. */
function runAside(args) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    if (child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_LOW);
    const printed = [];
    child.stdout.on('data', (chunk) => printed.push(chunk));
    child.stderr.on('data', (chunk) => printed.push(chunk));
    child.on('close', (code) => resolve({ ok: code === 0, printed: Buffer.concat(printed).toString() }));
  });
}

/** @type {readonly [title: string, args: string[]][]} A check that passes or fails as a whole counts as one test. */
const CHECKS = [
  ['Lint and import table', [bin('eslint/bin/eslint.js'), '.', '--max-warnings', '0']],
  ['Types', [bin('typescript/bin/tsc'), '--noEmit', '-p', '.']],
  ['Types of the core: no DOM, no Node', [bin('typescript/bin/tsc'), '--noEmit', '-p', 'core']],
  ['Formatting', [bin('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.']],
  ['Unused files, exports and packages', [bin('knip/bin/knip.js')]],
];

/** Of the full run alone. */
const LONG_CHECKS = [
  ['Statistics: every simulation holds', ['--import', 'tsx', path.join('scripts', 'simulate.ts')]],
];

function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** A run that left no report, or a report without tests, has failed: silence is never a pass. */
function add(totals, title, counted, ok) {
  totals.passed += counted.passed;
  totals.failed += counted.failed;
  totals.skipped += counted.skipped;
  totals.failures.push(...counted.failures);
  if ((ok || counted.failed > 0) && counted.passed + counted.failed > 0) return;
  totals.failed += 1;
  if (counted.failures.length === 0)
    totals.failures.push(`${title}: the run ended without saying what failed`);
}

const NOTHING = { passed: 0, failed: 0, skipped: 0, failures: [] };

async function runVitest(totals, title, report, args, env = {}) {
  const ok = await run(
    [
      bin('vitest/vitest.mjs'),
      'run',
      ...args,
      '--reporter=default',
      `--reporter=${path.join(root, 'scripts/setup/report-counts.js')}`,
    ],
    { ...env, [COUNTS_FILE]: report },
  );
  add(totals, title, readJson(report) ?? NOTHING, ok);
}

const unitTests = (totals, folder, full) =>
  runVitest(
    totals,
    'Unit tests',
    path.join(folder, 'unit.json'),
    [],
    full ? { BECKON_FULL: '1' } : undefined,
  );

/** Where there is no WebKitGTK the suite counts as one that was skipped. */
async function webKitTests(totals, folder) {
  if (!(await findWebKit())) {
    console.log('Skipped: this needs WebKitGTK (on Debian: apt-get install webkit2gtk-driver xvfb).');
    totals.skipped += 1;
    return;
  }
  await runVitest(totals, 'Smoke tests in WebKitGTK', path.join(folder, 'webkit.json'), [
    '--config',
    'e2e/webkit/vitest.config.ts',
  ]);
}

async function browserTests(totals, folder, full) {
  const chromium = await findBrowser('chromium');
  if (!chromium)
    throw new Error('The browser tests need Chromium: install it, or set BECKON_CHROMIUM to its path.');
  const firefox = await findBrowser('firefox');
  if (!firefox) console.log('No Firefox here: its tests are left out.');
  const report = path.join(folder, 'browser.json');
  const ok = await run(
    [bin('@playwright/test/cli.js'), 'test', '-c', 'e2e/playwright.config.ts', '--reporter=line,json'],
    {
      PLAYWRIGHT_JSON_OUTPUT_NAME: report,
      BECKON_CHROMIUM: chromium.path,
      BECKON_FIREFOX: firefox?.path ?? '',
      BECKON_FIREFOX_OWN_BUILD: firefox?.ownBuild ? '1' : '',
      ...(full ? { BECKON_FULL: '1' } : {}),
    },
  );
  const json = readJson(report);
  const stats = json?.stats;
  add(
    totals,
    'Browser tests',
    {
      passed: (stats?.expected ?? 0) + (stats?.flaky ?? 0),
      failed: stats?.unexpected ?? 0,
      skipped: stats?.skipped ?? 0,
      failures: json ? browserFailures(json) : [],
    },
    ok,
  );
}

/** One after the other, each on one core. */
async function runChecks(totals, full) {
  for (const [title, args] of full ? [...CHECKS, ...LONG_CHECKS] : CHECKS) {
    const { ok, printed } = await runAside(args);
    totals[ok ? 'passed' : 'failed'] += 1;
    if (!ok) totals.failures.push(`${title}${excerpt(printed)}`);
    console.log(`\n${title}: ${ok ? 'passed' : 'failed'}\n${printed}`.trimEnd());
  }
}

/** Runs every stage, also after one failed: a single run tells everything that is wrong. */
export async function runStages({ full, totals }) {
  const folder = mkdtempSync(path.join(tmpdir(), 'beckon-test-'));
  try {
    console.log('\nUnit tests');
    await unitTests(totals, folder, full);
    console.log('\nBrowser tests, and what is checked in the time that browsers wait');
    await Promise.all([browserTests(totals, folder, full), runChecks(totals, full)]);
    console.log('\nSmoke tests in WebKitGTK');
    await webKitTests(totals, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
