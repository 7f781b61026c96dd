// Settings of a site, saved as a whole.
import type { ConsentSource, ShopSystem } from '@/core/decision-data';
import type { Scope } from '../access/scope';
import type { App } from '../app';
import { recordAudit } from '../audit/record';
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
}

/** @throws AppError `not-found`; `invalid` when a setting cannot be used. */
export async function updateSite(app: App, scope: Scope, change: SiteChange): Promise<{ ok: true }> {
  const site = await findSite(app, scope, change.siteId);
  const { id, key } = site;
  const { domains, ...settings } = parseSiteSettings(change);
  const { consentRequired, attentionHours, holdout, paused, consentSource, shopSystem, dataLayerEvents } =
    change;
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
