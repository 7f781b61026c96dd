// An experiment as a file: enough to reckon its verdict again elsewhere. In pieces, so that no long list lies in memory as a whole.
import { BYTE_ORDER_MARK, csvLine } from '@/core/csv-line';
import { METRICS } from '@/core/experiments/metric';
import { refuseTooMany } from '../../access/refuse-too-many';
import type { Scope } from '../../access/scope';
import type { App } from '../../app';
import { recordAudit } from '../../audit/record';
import { AppError } from '../../errors';
import { findExperiment } from '../find-experiment';
import { readExperimentPhases } from '../load-analysis';
import { readExperiment } from '../read-experiment';
import { readArmRows, type ArmRow } from './arm-rows';
import { describeExperiment, type ExperimentHead } from './describe-experiment';
import { EXPERIMENT_FILES, type ExperimentFile } from './experiment-files';
import { readVisitorRows, type VisitorRow } from './visitor-rows';

/**
 * @throws AppError `not-found`; `conflict` before it has started; `rate-limited`. All before the first piece.
 */
export async function exportExperiment(
  app: App,
  scope: Scope,
  { siteId, experimentId, file }: { siteId: string; experimentId: string; file: ExperimentFile },
): Promise<AsyncGenerator<string>> {
  const experiment = await findExperiment(app, scope, experimentId);
  if (experiment.siteId !== siteId)
    throw new AppError('not-found', 'There is no such experiment on this site. Go back to the list.');
  const phases = await readExperimentPhases(app, experiment);
  if (phases.length === 0)
    throw new AppError('conflict', 'This experiment has not started, so there is nothing to download yet.');
  refuseTooMany(app.limits.downloads.take(scope.user.id));
  await app.db.$transaction((tx) =>
    recordAudit(tx, scope, {
      action: 'experiment.exported',
      subject: experiment.name,
      siteId,
      details: { file },
      at: app.now(),
    }),
  );
  const { of, as } = EXPERIMENT_FILES[file];
  if (of === 'arms') {
    const rows = await readArmRows(app, experiment, phases);
    return as === 'csv' ? armsCsv(rows) : json(describeExperiment(experiment, phases, app.now()), once(rows));
  }
  const pieces = readVisitorRows(app, experiment, phases);
  return as === 'csv'
    ? visitorsCsv(pieces, readExperiment(experiment).design.segments)
    : json(describeExperiment(experiment, phases, app.now()), pieces);
}

async function* once<Row>(rows: readonly Row[]): AsyncGenerator<readonly Row[]> {
  yield rows;
}

async function* armsCsv(rows: readonly ArmRow[]): AsyncGenerator<string> {
  const names = ['phase', 'segment', 'goal', 'arm', 'visitors', 'did', 'sum', 'sum_of_squares'];
  yield BYTE_ORDER_MARK + csvLine(names);
  yield rows
    .map(({ phase, segment, goal, arm, visitors, did, sum, sumOfSquares }) =>
      csvLine([String(phase), segment, goal, arm, ...[visitors, did, sum, sumOfSquares].map(String)]),
    )
    .join('');
}

async function* visitorsCsv(
  pieces: AsyncGenerator<readonly VisitorRow[]>,
  segments: readonly string[],
): AsyncGenerator<string> {
  const names = ['visitor', 'phase', 'arm', 'day', 'exposed_on', ...METRICS, 'revenue_capped'];
  yield BYTE_ORDER_MARK + csvLine([...names, ...segments.map((key) => `segment ${key}`)]);
  for await (const rows of pieces)
    yield rows
      .map(({ visitor, phase, arm, day, exposedOn, did, revenueCapped, segments: own }) =>
        csvLine([
          visitor,
          String(phase),
          arm,
          String(day),
          exposedOn,
          ...METRICS.map((metric) => String(did[metric])),
          revenueCapped === null ? '' : String(revenueCapped),
          ...segments.map((key) => (own.includes(key) ? '1' : '0')),
        ]),
      )
      .join('');
}

/** The head, then `rows`, each on a line of its own. */
async function* json<Row>(
  head: ExperimentHead,
  pieces: AsyncGenerator<readonly Row[]>,
): AsyncGenerator<string> {
  yield `${JSON.stringify(head).slice(0, -1)},"rows":[`;
  let isFirst = true;
  for await (const rows of pieces) {
    if (rows.length === 0) continue;
    yield `${isFirst ? '' : ','}\n${rows.map((row) => JSON.stringify(row)).join(',\n')}`;
    isFirst = false;
  }
  yield '\n]}\n';
}
