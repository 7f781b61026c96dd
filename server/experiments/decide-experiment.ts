// What is done with the answer: one variant for everybody, each segment its own, all as it was, or nothing any more.
import { HOLDOUT } from '@/core/assignment';
import type { CampaignDocument } from '@/core/campaign/document';
import type { Decision } from '@/core/experiments/experiment';
import type { ReadScope } from '../access/scope';
import type { App } from '../app';
import { recordAudit, type AuditAuthor } from '../audit/record';
import { changeRelease } from '../campaigns/change-release';
import type { Transaction } from '../db/database';
import { AppError } from '../errors';
import { findExperiment, type FoundExperiment } from './find-experiment';
import { readFinding } from './finding';
import { readExperimentPhases } from './load-analysis';

export interface DecisionOrder {
  experimentId: string;
  decision: Decision;
}

/** Nothing else than ending it: its release goes on, without the bounds of the experiment. */
const same = (document: CampaignDocument): CampaignDocument => document;

/**
 * What was found is kept as it is at this moment. Deciding what is decided changes nothing.
 * @throws AppError `not-found`; `conflict` when it does not run, or a variant is gone; `invalid` when the decision does not fit it.
 */
export async function decideExperiment(
  app: App,
  scope: ReadScope & AuditAuthor,
  { experimentId, decision }: DecisionOrder,
): Promise<{ endedAt: number }> {
  const experiment = await findExperiment(app, scope, experimentId);
  if (experiment.endedAt) return { endedAt: experiment.endedAt.getTime() };
  if (!experiment.startedAt)
    throw new AppError('conflict', 'This experiment has not started, so there is nothing to decide.');
  await refuseUnseen(app, experiment, decision);
  const endedAt = app.now();
  const finding = JSON.stringify(await readFinding(app, scope, experiment));
  const end = (tx: Transaction) => markEnded(tx, scope, experiment, { decision, finding, endedAt });
  const { campaign } = experiment;
  if (!campaign || campaign.deletedAt) {
    if (decision.kind !== 'kept')
      throw new AppError(
        'invalid',
        'Without a campaign there is nothing to ship or to pause. End it as it is.',
      );
    await app.db.$transaction(end);
  } else
    await changeRelease(app, scope, {
      campaignId: campaign.id,
      change: changeFor(decision),
      also: async (tx) => {
        await end(tx);
        if (decision.kind === 'paused')
          await tx.campaign.update({ where: { id: campaign.id }, data: { paused: true } });
      },
      keepsStill: true,
    });
  return { endedAt };
}

/** Only what visitors were shown can be shipped. @throws AppError `invalid` */
async function refuseUnseen(app: App, experiment: FoundExperiment, decision: Decision): Promise<void> {
  const wanted =
    decision.kind === 'shipped'
      ? [decision.arm]
      : decision.kind === 'personalised'
        ? decision.messages.map(({ arm }) => arm)
        : [];
  if (wanted.length === 0) return;
  const phase = (await readExperimentPhases(app, experiment)).at(-1);
  if (wanted.some((arm) => arm === HOLDOUT || !phase?.arms.some(({ id }) => id === arm)))
    throw new AppError(
      'invalid',
      'Only a variant that visitors of this experiment were shown can be shipped. Choose one of those.',
    );
}

function changeFor(decision: Decision): (document: CampaignDocument) => CampaignDocument {
  switch (decision.kind) {
    case 'shipped':
      return (document) => shipOnly(document, decision);
    case 'personalised':
      return (document) => personalise(document, decision.messages);
    case 'kept':
    case 'paused':
      return same;
  }
}

/** Unchanged where the variant is not in it: a draft in which somebody deleted it goes on as theirs. */
export function shipOnly(
  document: CampaignDocument,
  { arm, keepsHoldout }: { arm: string; keepsHoldout: boolean },
): CampaignDocument {
  const winner = document.variants.find(({ id }) => id === arm);
  if (!winner) return document;
  const { messages: _, ...rest } = document;
  return {
    ...rest,
    holdout: keepsHoldout ? document.holdout : 0,
    coverage: 1,
    variants: [{ ...winner, weight: 1 }],
  };
}

function personalise(
  document: CampaignDocument,
  messages: readonly { segment: string; arm: string }[],
): CampaignDocument {
  const known = messages.filter(({ arm }) => document.variants.some(({ id }) => id === arm));
  return known.length === 0
    ? document
    : { ...document, messages: known.map(({ segment, arm }) => ({ segment, variant: arm })) };
}

async function markEnded(
  tx: Transaction,
  author: AuditAuthor,
  { id, name, siteId }: FoundExperiment,
  { decision, finding, endedAt }: { decision: Decision; finding: string; endedAt: number },
): Promise<void> {
  const { count } = await tx.experiment.updateMany({
    where: { id, endedAt: null },
    data: { endedAt: new Date(endedAt), decision: JSON.stringify(decision), finding },
  });
  if (count === 0)
    throw new AppError('conflict', 'Somebody has ended this experiment meanwhile. Reload the page.');
  await recordAudit(tx, author, {
    action: 'experiment.ended',
    subject: name,
    siteId,
    details: { decision: decision.kind },
    at: endedAt,
  });
}
