// What the site script carries, put together from the database when delivery assembles a script.
import {
  CONSENT_SOURCES,
  SHOP_SYSTEMS,
  type ConsentSource,
  type DecisionData,
  type ShopSystem,
} from '@/core/decision-data';
import type { App } from '../app';
import { loadLiveCampaigns } from './load-live-campaigns';

export interface LoadedSite {
  data: DecisionData;
  /** Until then, ms, it stays as it is unless somebody changes something; null: the clock changes nothing. */
  changesAt: number | null;
}

/**
 * As it is at this moment. Undefined when there is no site with this key. A paused site has no campaigns. Nothing private is in it: the shop's visitors
 * read it.
 */
export async function loadDecisionData(
  { db, log, now }: Pick<App, 'db' | 'log' | 'now'>,
  key: string,
): Promise<LoadedSite | undefined> {
  const site = await db.site.findUnique({ where: { key } });
  if (!site) return undefined;
  const { live, changesAt } = site.paused
    ? { live: [], changesAt: null }
    : await loadLiveCampaigns({ db, log }, site.id, now());
  const data: DecisionData = {
    key,
    consentRequired: site.consentRequired,
    attentionHours: site.attentionHours,
    currency: site.currency,
    holdout: site.holdout,
    consentSource: readConsentSource(site.consentSource),
    shopSystem: readShopSystem(site.shopSystem),
    dataLayerEvents: site.dataLayerEvents,
    campaigns: live.map(({ decided }) => decided),
  };
  return { data, changesAt };
}

/** A name that this version does not know leaves it to the shop: nothing is granted that nobody said. */
export function readConsentSource(stored: string): ConsentSource {
  return CONSENT_SOURCES.find((source) => source === stored) ?? 'call';
}

/** A name that this version does not know is looked for on the page. */
export function readShopSystem(stored: string): ShopSystem {
  return SHOP_SYSTEMS.find((system) => system === stored) ?? 'auto';
}
