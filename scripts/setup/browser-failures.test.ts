import { expect, test } from 'vitest';
import { browserFailures } from './browser-failures.js';

const long = Array.from({ length: 40 }, (_, index) => `line ${index + 1}`).join('\n');

const spec = (title: string, ok: boolean, results: unknown[]) => ({
  file: 'journeys/order.spec.ts',
  line: 7,
  title,
  ok,
  tests: [{ projectName: 'chromium', status: ok ? 'expected' : 'unexpected', results }],
});

test('a browser test that failed is named with its step and the first lines of its error', () => {
  const failed = spec('an order counts', false, [
    {
      errors: [{ message: `\u001b[31mError: expected 2\u001b[39m\n\n${long}` }],
      steps: [{ title: 'a visitor buys', error: {}, steps: [{ title: 'and pays', error: {} }] }],
    },
  ]);
  const passed = spec('a page opens', true, [{ errors: [], steps: [] }]);
  const [told, ...others] = browserFailures({ suites: [{ specs: [passed], suites: [{ specs: [failed] }] }] });
  expect(others).toEqual([]);
  const lines = told?.split('\n');
  expect(lines?.slice(0, 4)).toEqual([
    'e2e/journeys/order.spec.ts:7 › an order counts [chromium]',
    '    in “a visitor buys › and pays”',
    '    Error: expected 2',
    '    line 1',
  ]);
  expect(lines).toHaveLength(14);
  expect(lines?.at(-1)).toBe('    … 30 more lines');
});

test('an error outside of any browser test is told as well', () => {
  expect(browserFailures({ errors: [{ message: 'No tests found' }] })).toEqual([
    'Outside of any browser test:\n    No tests found',
  ]);
});
