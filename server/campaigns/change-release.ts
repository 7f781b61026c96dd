// A new release made from the one that runs: what was published is changed in one respect, and what is not published stays a draft.
import type { CampaignDocument } from '@/core/campaign/document';
import type { ReadScope } from '../access/scope';
import type { App } from '../app';
import { readReleased } from '../audiences/read-audiences';
import { AppError } from '../errors';
import { segmentsToCompile } from '../segments/read-sets';
import { scheduleOf } from './campaign-life';
import { compileDesigns } from './compile-designs';
import { findCampaign } from './find-campaign';
import { readDocument, readReleasedDocument } from './read-document';
import { resolveAudiences } from '@/core/targeting';
import { writeRelease, type ReleaseOptions, type WrittenRelease } from './write-release';

export interface ReleaseChange extends Pick<ReleaseOptions, 'also' | 'shares' | 'keepsStill'> {
  campaignId: string;
  /** Of the release, and of the draft as well, so that the next publication does not undo it. Returns what it was given to change nothing. */
  change?: (document: CampaignDocument) => CampaignDocument;
}

/** How often it is tried again when somebody saves meanwhile. */
const ATTEMPTS = 5;

/** @throws AppError `not-found`; `conflict` when it was never published, or somebody saves all the time. */
export async function changeRelease(
  app: App,
  scope: ReadScope,
  { campaignId, change = (document) => document, ...options }: ReleaseChange,
): Promise<WrittenRelease> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const campaign = await findCampaign(app, scope, campaignId);
    if (campaign.release === null)
      throw new AppError(
        'conflict',
        'This campaign was never published, so there is nothing to change on the shop.',
      );
    const current = await app.db.release.findUniqueOrThrow({
      where: { campaignId_number: { campaignId, number: campaign.release } },
    });
    const document = change(readReleasedDocument(current.document));
    const audiences = readReleased(current.audiences);
    const targeting = resolveAudiences(document.targeting, audiences, campaignId);
    const segments = await segmentsToCompile(app.db, campaign.siteId);
    const designs = await compileDesigns(app, { ...document, targeting }, segments);
    const before = readDocument(campaign.draft);
    const draft = change(before);
    const content = { document, audiences, designs, schedule: scheduleOf(campaign) };
    const written = await app.db.$transaction((tx) =>
      writeRelease(tx, campaign, content, {
        ...options,
        now: app.now(),
        draft: draft === before ? undefined : draft,
      }),
    );
    if (!written) continue;
    await app.directory.refresh(campaign.site.id);
    app.delivery.invalidate(campaign.site.key);
    return written;
  }
  throw new AppError(
    'conflict',
    'Somebody is saving this campaign at this moment. Try again when they are done.',
  );
}
