// A release, and the phase that it runs in: the one way both are written.
import { isDeepStrictEqual } from 'node:util';
import type { Schedule } from '@/core/campaign-status';
import type { CampaignDocument } from '@/core/campaign/document';
import type { Audiences } from '@/core/targeting';
import { writeAudiences } from '../audiences/read-audiences';
import type { Transaction } from '../db/database';
import { findPhaseExperiment } from '../experiments/find-phase-experiment';
import { queueMessages } from '../webhooks/queue-messages';
import { writeSchedule } from './check-schedule';
import type { FoundCampaign } from './find-campaign';
import { writePhaseArms } from './phase-arms';
import { phaseFingerprint } from './phase-fingerprint';
import { readReleasedIfSound, writeDocument } from './read-document';

export interface ReleaseContent {
  /** With whole themes. */
  document: CampaignDocument;
  audiences: Audiences;
  /** Variant id → content hash. */
  designs: Record<string, string>;
  schedule: Schedule;
}

export interface ReleaseOptions {
  /** ms. */
  now: number;
  /**
   * Written in the same transaction, before it is known which experiment the release is part of; what it throws undoes everything.
   * There is a new release then, whether or not anything changed.
   */
  also?: ((tx: Transaction) => Promise<void>) | undefined;
  /** Chances of the arms from now on, by arm; absent: as they are in the phase. Nobody is told of such a release. */
  shares?: Readonly<Record<string, number>>;
  /** The draft from now on; absent: it stays. */
  draft?: CampaignDocument | undefined;
  /** Whether what is paused or put away stays so; absent: it runs. */
  keepsStill?: boolean;
}

export interface WrittenRelease {
  release: number;
  /** `new`: something that matters to the comparison of arms changed, so counting starts afresh. */
  phase: 'same' | 'new';
}

/** Undefined when the draft or the release changed since the campaign was read; nothing is written then. */
export async function writeRelease(
  tx: Transaction,
  campaign: FoundCampaign,
  { document, audiences, designs, schedule }: ReleaseContent,
  { now, also, shares, draft, keepsStill = false }: ReleaseOptions,
): Promise<WrittenRelease | undefined> {
  const { id: campaignId, revision } = campaign;
  const latest = await tx.release.findFirst({ where: { campaignId }, orderBy: { number: 'desc' } });
  const unchanged =
    !also &&
    !shares &&
    latest !== null &&
    isDeepStrictEqual(readReleasedIfSound(latest.document), document) &&
    latest.designs === JSON.stringify(designs) &&
    latest.audiences === writeAudiences(audiences) &&
    latest.number === campaign.release;
  const number = unchanged ? latest.number : (latest?.number ?? 0) + 1;
  const { count } = await tx.campaign.updateMany({
    where: { id: campaignId, revision, release: campaign.release, deletedAt: null },
    data: {
      release: number,
      ...(!keepsStill && { paused: false, archivedAt: null, ...writeSchedule(schedule) }),
      ...(draft && { draft: writeDocument(draft), revision: { increment: 1 }, savedAt: new Date(now) }),
    },
  });
  if (count === 0) return undefined;
  if (unchanged) return { release: number, phase: 'same' };
  await also?.(tx);
  const experiment = await findPhaseExperiment(tx, campaignId);
  const fingerprint = phaseFingerprint(document, audiences, experiment);
  const phase = await phaseFor(tx, campaignId, fingerprint, writePhaseArms(document, experiment), now);
  await tx.release.create({
    data: {
      campaignId,
      number,
      revision,
      phaseId: phase.id,
      document: writeDocument(document),
      designs: JSON.stringify(designs),
      audiences: writeAudiences(audiences),
      coverage: document.coverage,
      shares: shares ? JSON.stringify(shares) : phase.kind === 'same' ? (latest?.shares ?? null) : null,
      publishedAt: new Date(now),
    },
  });
  if (!shares) await tellOthers(tx, campaign, number, now);
  return { release: number, phase: phase.kind };
}

function tellOthers(tx: Transaction, campaign: FoundCampaign, number: number, at: number): Promise<void> {
  return queueMessages(tx, [
    {
      siteId: campaign.siteId,
      kind: 'campaign.published',
      reason: `campaign.published:${campaign.id}:${number}`,
      data: { campaign: campaign.id, campaignName: campaign.name, release: number },
      at,
    },
  ]);
}

/** The running phase when nothing that matters changed; else it ends and the next one starts, with a new seed. */
async function phaseFor(
  tx: Transaction,
  campaignId: string,
  fingerprint: string,
  arms: string,
  now: number,
): Promise<{ id: string; kind: WrittenRelease['phase'] }> {
  const latest = await tx.phase.findFirst({ where: { campaignId }, orderBy: { number: 'desc' } });
  if (latest && latest.endedAt === null && latest.fingerprint === fingerprint)
    return { id: latest.id, kind: 'same' };
  if (latest && latest.endedAt === null)
    await tx.phase.update({ where: { id: latest.id }, data: { endedAt: new Date(now) } });
  const number = (latest?.number ?? 0) + 1;
  const { id } = await tx.phase.create({
    data: {
      campaignId,
      number,
      // Unique is enough: the hash scatters even neighbouring seeds, and every shopper downloads one per campaign.
      seed: `${campaignId}.${number}`,
      fingerprint,
      arms,
      startedAt: new Date(now),
    },
  });
  return { id, kind: 'new' };
}
