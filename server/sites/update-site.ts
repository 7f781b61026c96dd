// Settings of a site, saved as a whole.
import type { ConsentSource, ShopSystem } from '@/core/decision-data';
import type { Scope } from '../access/scope';
import type { App } from '../app';
import { recordAudit } from '../audit/record';
import { AppError } from '../errors';
import { isMailSetUp } from '../mail/mail-settings';
import { findSite } from './find-site';
import { parseSiteSettings, type SiteSettings } from './site-settings';

export interface SiteChange extends SiteSettings {
  siteId: string;
  consentRequired: boolean;
  /** Least hours between two interruptions of one visitor. */
  attentionHours: number;
  /** Share of visitors who see no campaign at all, 0–0.5 in whole percents. */
  holdout: number;
  /** The script goes on measuring but shows nothing. */
  paused: boolean;
  consentSource: ConsentSource;
  shopSystem: ShopSystem;
  dataLayerEvents: boolean;
  /** Whoever leaves an address is a lead only after following the link in a mail. */
  doubleOptIn: boolean;
  /** For how many months events are kept; 0: for good. */
  retentionMonths: number;
}

/** @throws AppError `not-found`; `invalid` when a setting cannot be used; `conflict` when mail must be set up first. */
export async function updateSite(app: App, scope: Scope, change: SiteChange): Promise<{ ok: true }> {
  const site = await findSite(app, scope, change.siteId);
  const { id, key } = site;
  const { domains, ...settings } = parseSiteSettings(change);
  const { consentRequired, attentionHours, holdout, paused, consentSource, shopSystem, dataLayerEvents } =
    change;
  const { doubleOptIn, retentionMonths } = change;
  // A site that asked before keeps asking: whoever signs up meanwhile waits until mail works again.
  if (doubleOptIn && !site.doubleOptIn && !(await isMailSetUp(app)))
    throw new AppError(
      'conflict',
      'Nobody can be asked to confirm an address until mail is set up on this server.',
    );
  if (holdout !== site.holdout) await refuseCompared(app, id);
  const data = {
    ...settings,
    domains: JSON.stringify(domains),
    consentRequired,
    attentionHours,
    holdout,
    paused,
    consentSource,
    shopSystem,
    dataLayerEvents,
    doubleOptIn,
    retentionMonths,
  };
  const changed = (Object.keys(data) as (keyof typeof data)[]).filter((field) => data[field] !== site[field]);
  await app.db.$transaction(async (tx) => {
    await tx.site.update({ where: { id, workspaceId: scope.workspaceId }, data });
    if (changed.length > 0)
      await recordAudit(tx, scope, {
        action: 'site.changed',
        subject: settings.name,
        siteId: id,
        details: { fields: changed.join(', ') },
        at: app.now(),
      });
  });
  await app.directory.refresh(id);
  app.delivery.invalidate(key);
  return { ok: true };
}

/** With another share other visitors are held out, and what runs would compare nobody. @throws AppError `conflict` */
async function refuseCompared(app: App, siteId: string): Promise<void> {
  const running = await app.db.experiment.findFirst({
    where: { siteId, campaignId: null, startedAt: { not: null }, endedAt: null, deletedAt: null },
    select: { name: true },
  });
  if (running)
    throw new AppError(
      'conflict',
      `The experiment “${running.name}” compares the visitors who are held out of this site. End it before you hold out others.`,
    );
}
