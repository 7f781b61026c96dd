// Settings of a site, saved as a whole.
import type { ConsentSource, ShopSystem } from '@/core/decision-data';
import type { Scope } from '../access/scope';
import type { App } from '../app';
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
  const { id, key } = await findSite(app, scope, change.siteId);
  const { domains, ...settings } = parseSiteSettings(change);
  const { consentRequired, attentionHours, holdout, paused, consentSource, shopSystem, dataLayerEvents } =
    change;
  await app.db.site.update({
    where: { id, workspaceId: scope.workspaceId },
    data: {
      ...settings,
      domains: JSON.stringify(domains),
      consentRequired,
      attentionHours,
      holdout,
      paused,
      consentSource,
      shopSystem,
      dataLayerEvents,
    },
  });
  await app.directory.refresh(id);
  app.delivery.invalidate(key);
  return { ok: true };
}
