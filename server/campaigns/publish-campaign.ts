// Draft → release: check, compile, store, and let the shop have it.
import { isDeepStrictEqual } from 'node:util';
import { checkForPublish, type Problem } from '@/core/campaign/check-for-publish';
import type { Schedule } from '@/core/campaign-status';
import type { CampaignDocument } from '@/core/campaign/document';
import { problem } from '@/core/campaign/problem';
import { withWholeThemes } from '@/core/campaign/resolve-theme';
import { pickAudiences, resolveAudiences, type Audiences } from '@/core/targeting';
import type { Scope } from '../access/scope';
import type { App } from '../app';
import { recordAudit } from '../audit/record';
import { loadAudiences, writeAudiences } from '../audiences/read-audiences';
import { findMissingPools } from '../coupons/find-missing-pools';
import type { Transaction } from '../db/database';
import { AppError } from '../errors';
import { findMissingFonts } from '../fonts/find-missing-fonts';
import { findMissingPictures } from '../images/find-missing-pictures';
import { findMissingCampaigns } from './find-missing-campaigns';
import { findMissingProducts } from '../products/find-missing-products';
import { checkPatterns } from '../patterns/check-patterns';
import { readBrand } from '../sites/read-brand';
import { scheduleOf } from './campaign-life';
import { findMissingSets } from '../segments/find-missing-sets';
import { segmentsToCompile } from '../segments/read-sets';
import { queueMessages } from '../webhooks/queue-messages';
import { checkSchedule, writeSchedule } from './check-schedule';
import { compileDesigns } from './compile-designs';
import { findCampaign, type FoundCampaign } from './find-campaign';
import { writePhaseArms } from './phase-arms';
import { phaseFingerprint } from './phase-fingerprint';
import { releaseDetails } from './published-by';
import { readDocument, readReleasedIfSound, writeDocument } from './read-document';
import { draftConflict } from './save-draft';

export interface PublishOrder {
  campaignId: string;
  /** Of the draft. */
  revision: number;
  /** When it is to run; absent: as before. */
  schedule?: Schedule | undefined;
}

export interface PublishResult {
  release: number;
  /** `new`: something that matters to the comparison of arms changed, so counting starts afresh. */
  phase: 'same' | 'new';
  /** The conditions of the audiences that it names, as they are in the release. */
  audiences: Audiences;
}

/** `details` of the `invalid` error. */
export interface PublishProblems {
  problems: Problem[];
}

/**
 * Publishing the same draft twice, one after the other or at once, gives one release. What was paused or put away runs again.
 * @throws AppError `not-found`; `conflict` with a `DraftConflict` when the draft was saved since `revision`; `invalid` with
 * `PublishProblems` when the draft lacks something a release needs, with `details.fields` when its schedule is over.
 */
export async function publishCampaign(app: App, scope: Scope, order: PublishOrder): Promise<PublishResult> {
  const { campaignId, revision } = order;
  const campaign = await findCampaign(app, scope, campaignId);
  if (campaign.revision !== revision) throw await draftConflict(app, scope, campaignId);
  // In the look that it has now: what the brand says later changes no release.
  const brand = readBrand(app.log, campaign.site);
  const document = withWholeThemes(readDocument(campaign.draft), brand);
  const all = await loadAudiences(app, campaign.siteId);
  const audiences = pickAudiences(document.targeting, all);
  const targeting = resolveAudiences(document.targeting, audiences, campaignId);
  const patternFaults = await checkPatterns(targeting);
  refuseProblems([
    ...checkForPublish(document, all),
    ...(await findMissingCampaigns(app, campaign, document)),
    ...(await findMissingPools(app, campaign.siteId, document)),
    ...(await findMissingProducts(app, campaign.siteId, document)),
    ...(await findMissingPictures(app, campaign.siteId, document)),
    ...(await findMissingSets(app, campaign.siteId, document)),
    ...findMissingFonts(app, campaign.siteId, document),
    ...patternFaults.map((fault) => problem(`pattern-${fault}`)),
  ]);
  const schedule = order.schedule ?? scheduleOf(campaign);
  checkSchedule(schedule, app.now());
  const segments = await segmentsToCompile(app.db, campaign.siteId);
  const designs = await compileDesigns(app, { ...document, targeting }, segments);
  const content: ReleaseContent = { document, audiences, designs, schedule };
  const result = await app.db.$transaction(async (tx) => {
    const published = await release(tx, campaign, content, app.now());
    if (published)
      await recordAudit(tx, scope, {
        action: 'campaign.published',
        subject: campaign.name,
        siteId: campaign.siteId,
        details: releaseDetails(campaignId, published.release),
        at: app.now(),
      });
    return published;
  });
  // Someone else saved, published or removed it meanwhile: look again, and say which, or publish on top of their release.
  if (!result) return publishCampaign(app, scope, order);
  await app.directory.refresh(campaign.site.id);
  app.delivery.invalidate(campaign.site.key);
  return result;
}

function refuseProblems(problems: Problem[]): void {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  if (errors === 0) return;
  const details: PublishProblems = { problems };
  throw new AppError(
    'invalid',
    `The campaign cannot be published yet: ${errors === 1 ? 'one thing is' : `${errors} things are`} missing or wrong. Open the list of problems to put ${errors === 1 ? 'it' : 'them'} right.`,
    details,
  );
}

interface ReleaseContent {
  document: CampaignDocument;
  audiences: Audiences;
  /** Variant id → content hash. */
  designs: Record<string, string>;
  schedule: Schedule;
}

/** Undefined when the draft or the release changed since the campaign was read; nothing is written then. */
async function release(
  tx: Transaction,
  campaign: FoundCampaign,
  { document, audiences, designs, schedule }: ReleaseContent,
  now: number,
): Promise<PublishResult | undefined> {
  const { id: campaignId, revision } = campaign;
  const latest = await tx.release.findFirst({ where: { campaignId }, orderBy: { number: 'desc' } });
  const unchanged =
    latest !== null &&
    isDeepStrictEqual(readReleasedIfSound(latest.document), document) &&
    latest.designs === JSON.stringify(designs) &&
    latest.audiences === writeAudiences(audiences) &&
    latest.number === campaign.release;
  const number = unchanged ? latest.number : (latest?.number ?? 0) + 1;
  const { count } = await tx.campaign.updateMany({
    where: { id: campaignId, revision, release: campaign.release, deletedAt: null },
    data: { paused: false, archivedAt: null, release: number, ...writeSchedule(schedule) },
  });
  if (count === 0) return undefined;
  if (unchanged) return { release: number, phase: 'same', audiences };
  const fingerprint = phaseFingerprint(document, audiences);
  const phase = await phaseFor(tx, campaignId, document, fingerprint, now);
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
      publishedAt: new Date(now),
    },
  });
  await queueMessages(tx, [
    {
      siteId: campaign.siteId,
      kind: 'campaign.published',
      reason: `campaign.published:${campaignId}:${number}`,
      data: { campaign: campaignId, campaignName: campaign.name, release: number },
      at: now,
    },
  ]);
  return { release: number, phase: phase.kind, audiences };
}

/** The running phase when nothing that matters changed; else it ends and the next one starts, with a new seed. */
async function phaseFor(
  tx: Transaction,
  campaignId: string,
  document: CampaignDocument,
  fingerprint: string,
  now: number,
): Promise<{ id: string; kind: PublishResult['phase'] }> {
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
      arms: writePhaseArms(document),
      startedAt: new Date(now),
    },
  });
  return { id, kind: 'new' };
}
