// Counts a run of vitest and names what failed, errors outside of any test among it: its own JSON report leaves those out.
import { writeFileSync } from 'node:fs';
import path from 'node:path';

/** The variable of the environment that says where the counts go. */
export const COUNTS_FILE = 'BECKON_COUNTS_FILE';

const firstLine = (error) => String(error?.stack ?? error?.message ?? error).split('\n', 1)[0];

const nameOf = (module) => path.relative(process.cwd(), module.moduleId);

function* failuresOf(module) {
  for (const error of module.errors()) yield `${nameOf(module)}: ${firstLine(error)}`;
  for (const suite of module.children.allSuites())
    for (const error of suite.errors()) yield `${nameOf(module)} › ${suite.fullName}: ${firstLine(error)}`;
  for (const test of module.children.allTests('failed'))
    yield `${nameOf(module)} › ${test.fullName}: ${firstLine(test.result().errors?.[0])}`;
}

export default class ReportCounts {
  /** Writes `{ passed, failed, skipped, failures }` as JSON, `failures` one line each. */
  onTestRunEnd(modules, unhandledErrors) {
    const counts = { passed: 0, failed: 0, skipped: 0, failures: [] };
    for (const module of modules) {
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (state in counts) counts[state] += 1;
      }
      counts.failures.push(...failuresOf(module));
    }
    for (const error of unhandledErrors) {
      const stack = String(error.stack ?? '')
        .split('\n')
        .slice(0, 6)
        .join('\n    ');
      counts.failures.push(`Outside of any test: ${firstLine(error)}\n    ${stack}`);
    }
    writeFileSync(process.env[COUNTS_FILE], JSON.stringify(counts));
  }
}
