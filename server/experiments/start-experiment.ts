// Design → running: the draft of the campaign is published, in a phase that this experiment has to itself.
import { checkDesign, type DesignProblem } from '@/core/experiments/check-design';
import type { Scope } from '../access/scope';
import type { App } from '../app';
import { recordAudit } from '../audit/record';
import { readDocument } from '../campaigns/read-document';
import { publishCampaign } from '../campaigns/publish-campaign';
import type { Transaction } from '../db/database';
import { AppError } from '../errors';
import { findExperiment, type FoundExperiment } from './find-experiment';
import { fixOrderCap } from './fix-order-cap';
import { armsToCompare, siteToCompare } from './read-arms-to-compare';
import { readExperiment } from './read-experiment';
import { takeSlice, widestGap } from './take-slice';

export interface StartOrder {
  experimentId: string;
  /** Of the experiment that was seen. */
  revision: number;
  /** Of the draft that was seen; null: it is of a site. */
  draftRevision: number | null;
}

/** `details` of the `invalid` error. */
export interface StartProblems {
  design: DesignProblem[];
}

/**
 * Starting what runs already changes nothing.
 * @throws AppError `not-found`; `invalid` with `StartProblems`, or with the problems of the draft as publishing has them; `conflict`
 * when experiment or draft were changed since, when another experiment runs on the campaign, or the layer has no room.
 */
export async function startExperiment(
  app: App,
  scope: Scope,
  { experimentId, revision, draftRevision }: StartOrder,
): Promise<{ startedAt: number }> {
  const experiment = await findExperiment(app, scope, experimentId);
  if (experiment.startedAt && !experiment.endedAt) return { startedAt: experiment.startedAt.getTime() };
  if (experiment.endedAt)
    throw new AppError('conflict', 'This experiment has ended. Begin a new one to ask again.');
  refuseUnfit(experiment);
  const startedAt = app.now();
  const orderCap = await fixOrderCap(app, experiment, startedAt);
  const begin = (tx: Transaction) => markStarted(tx, scope, experiment, { revision, startedAt, orderCap });
  const { campaign } = experiment;
  if (campaign)
    await publishCampaign(app, scope, {
      campaignId: campaign.id,
      revision: draftRevision ?? campaign.revision,
      also: begin,
    });
  else await app.db.$transaction(begin);
  return { startedAt };
}

function refuseUnfit(experiment: FoundExperiment): void {
  const { campaign, site } = experiment;
  const { kind, design } = readExperiment(experiment);
  const arms = campaign ? armsToCompare(readDocument(campaign.draft)) : siteToCompare(site);
  const problems = checkDesign(kind, design, arms).filter(({ severity }) => severity === 'error');
  if (problems.length === 0) return;
  const details: StartProblems = { design: problems };
  throw new AppError(
    'invalid',
    `The experiment cannot start yet: ${problems.length === 1 ? 'one thing is' : `${problems.length} things are`} missing or wrong. The list says which.`,
    details,
  );
}

async function markStarted(
  tx: Transaction,
  scope: Scope,
  { id, siteId, campaignId, name, layer, layerTo }: FoundExperiment,
  { revision, startedAt, orderCap }: { revision: number; startedAt: number; orderCap: number | null },
): Promise<void> {
  const running = { siteId, startedAt: { not: null }, endedAt: null, deletedAt: null };
  const other = await tx.experiment.findFirst({ where: { ...running, campaignId } });
  if (other)
    throw new AppError(
      'conflict',
      `“${other.name}” runs ${campaignId === null ? 'on this site' : 'on this campaign'} already, and its arms would be mixed up with these. End it first.`,
    );
  const slice = layer === '' ? { from: 0, to: 1 } : await sliceOf(tx, { siteId, layer }, layerTo);
  const { count } = await tx.experiment.updateMany({
    where: { id, revision, startedAt: null, deletedAt: null },
    data: { startedAt: new Date(startedAt), layerFrom: slice.from, layerTo: slice.to, orderCap },
  });
  if (count === 0)
    throw new AppError(
      'conflict',
      'Someone has changed or started this experiment meanwhile, so nothing was published. Reload the page to see their version.',
    );
  await recordAudit(tx, scope, { action: 'experiment.started', subject: name, siteId, at: startedAt });
}

/** @throws AppError `conflict` */
async function sliceOf(tx: Transaction, { siteId, layer }: { siteId: string; layer: string }, share: number) {
  const taken = (
    await tx.experiment.findMany({
      where: { siteId, layer, startedAt: { not: null }, endedAt: null, deletedAt: null },
      select: { layerFrom: true, layerTo: true },
    })
  ).map(({ layerFrom, layerTo }) => ({ from: layerFrom, to: layerTo }));
  const slice = takeSlice(taken, share);
  if (slice) return slice;
  const room = Math.floor(widestGap(taken) * 100);
  throw new AppError(
    'conflict',
    `The layer “${layer}” has ${room > 0 ? `room for ${room} % of its visitors` : 'no room'} while other experiments run there. ${room > 0 ? 'Take a smaller share, choose' : 'Choose'} another layer, or end one of them.`,
  );
}
