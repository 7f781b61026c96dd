// Names what failed in Playwright's JSON report: the test, the step it was in, and what its errors say.
import { excerpt } from './excerpt.js';

/** Titles from the outermost failed step to the innermost. */
function failedSteps(steps = []) {
  const failed = steps.find(({ error }) => error);
  return failed ? [failed.title, ...failedSteps(failed.steps)] : [];
}

const ofResult = ({ errors = [], steps }) => {
  const within = failedSteps(steps);
  return [
    ...(within.length > 0 ? [`in “${within.join(' › ')}”`] : []),
    ...errors.map(({ message }) => message),
  ].join('\n');
};

const ofSpec = ({ file, line, title, tests }) =>
  tests
    .filter(({ status }) => status === 'unexpected')
    .map(
      ({ projectName, results }) =>
        `e2e/${file}:${line} › ${title} [${projectName}]${excerpt(results.map(ofResult).join('\n'))}`,
    );

/**
 * For each test that failed, and each error outside of any, its name and below it what it says.
 * @param {{ suites?: object[], errors?: { message: string }[] }} report as Playwright writes it
 * @returns {string[]}
 */
export function browserFailures({ suites = [], errors = [] }) {
  const within = (suite) => [
    ...suite.specs.filter(({ ok }) => !ok).flatMap(ofSpec),
    ...(suite.suites ?? []).flatMap(within),
  ];
  return [
    ...suites.flatMap(within),
    ...errors.map(({ message }) => `Outside of any browser test:${excerpt(message)}`),
  ];
}
