// Counts a run of vitest and names what failed, errors outside of any test among it: its own JSON report leaves those out.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { excerpt } from './excerpt.js';

/** The variable of the environment that says where the counts go. */
export const COUNTS_FILE = 'BECKON_COUNTS_FILE';

/** Where in the project's own code it happened; nothing for what came from elsewhere. */
const placeOf = (error) =>
  String(error?.stack ?? '')
    .split('\n')
    .find((line) => /^\s*at /.test(line) && !line.includes('node_modules') && !line.includes('node:'));

const told = (error) =>
  excerpt(
    [`${error?.name ?? 'Error'}: ${error?.message ?? String(error)}`, placeOf(error), error?.diff]
      .filter(Boolean)
      .join('\n'),
  );

const nameOf = (module) => path.relative(process.cwd(), module.moduleId);

function* failuresOf(module) {
  for (const error of module.errors()) yield `${nameOf(module)}:${told(error)}`;
  for (const suite of module.children.allSuites())
    for (const error of suite.errors()) yield `${nameOf(module)} › ${suite.fullName}:${told(error)}`;
  for (const test of module.children.allTests('failed'))
    yield `${nameOf(module)} › ${test.fullName}:${told(test.result().errors?.[0])}`;
}

export default class ReportCounts {
  /** Writes `{ passed, failed, skipped, failures }` as JSON, `failures` each a name and below it what was said. */
  onTestRunEnd(modules, unhandledErrors) {
    const counts = { passed: 0, failed: 0, skipped: 0, failures: [] };
    for (const module of modules) {
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (state in counts) counts[state] += 1;
      }
      counts.failures.push(...failuresOf(module));
    }
    for (const error of unhandledErrors) counts.failures.push(`Outside of any test:${told(error)}`);
    writeFileSync(process.env[COUNTS_FILE], JSON.stringify(counts));
  }
}
