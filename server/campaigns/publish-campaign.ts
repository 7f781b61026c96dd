// Draft → release: check, compile, store, and let the shop have it.
import { checkForPublish, type Problem } from '@/core/campaign/check-for-publish';
import type { Schedule } from '@/core/campaign-status';
import { problem } from '@/core/campaign/problem';
import { withWholeThemes } from '@/core/campaign/resolve-theme';
import { pickAudiences, resolveAudiences, type Audiences } from '@/core/targeting';
import type { Scope } from '../access/scope';
import type { App } from '../app';
import { recordAudit } from '../audit/record';
import { loadAudiences } from '../audiences/read-audiences';
import { findMissingPools } from '../coupons/find-missing-pools';
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
import { checkSchedule } from './check-schedule';
import { compileDesigns } from './compile-designs';
import { findCampaign } from './find-campaign';
import { releaseDetails } from './published-by';
import { readDocument } from './read-document';
import { draftConflict } from './save-draft';
import { writeRelease, type ReleaseContent, type ReleaseOptions, type WrittenRelease } from './write-release';

export interface PublishOrder extends Pick<ReleaseOptions, 'also'> {
  campaignId: string;
  /** Of the draft. */
  revision: number;
  /** When it is to run; absent: as before. */
  schedule?: Schedule | undefined;
}

export interface PublishResult extends WrittenRelease {
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
  const { campaignId, revision, also } = order;
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
    const published = await writeRelease(tx, campaign, content, { now: app.now(), also });
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
  return { ...result, audiences };
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
