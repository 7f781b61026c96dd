// Everything the settings and the install page show about one site.
import type { Brand } from '@/core/campaign/brand';
import type { ConsentSource, ShopSystem } from '@/core/decision-data';
import type { Role } from '../access/role';
import type { Scope } from '../access/scope';
import type { App } from '../app';
import { readConsentSource, readShopSystem } from '../campaigns/load-decision-data';
import { isMailSetUp } from '../mail/mail-settings';
import { findSite, readDomains } from './find-site';
import { readBrand } from './read-brand';
import { scriptSnippet } from './script-snippet';
import { shopAddress } from './shop-address';

export interface SiteDetail {
  id: string;
  name: string;
  /** Public key, part of the script's address. */
  key: string;
  domains: string[];
  timeZone: string;
  currency: string;
  consentRequired: boolean;
  attentionHours: number;
  /** Share of visitors who see no campaign at all, 0–0.5. */
  holdout: number;
  paused: boolean;
  /** Where the script learns what the visitor agreed to. */
  consentSource: ConsentSource;
  /** What the shop runs on. */
  shopSystem: ShopSystem;
  /** What visitors do with campaigns is pushed into the page's `dataLayer`. */
  dataLayerEvents: boolean;
  /** Whoever leaves an address is a lead only after following the link in a mail. */
  doubleOptIn: boolean;
  /** For how many months events are kept; 0: for good. */
  retentionMonths: number;
  /** Mails can go out. */
  mailReady: boolean;
  /** The look of whatever its campaigns do not say themselves. */
  brand: Brand;
  /** When the script first and last reported from a shop page, ms; null until then. */
  installedAt: number | null;
  lastSeenAt: number | null;
  lastSeenHost: string | null;
  /** Where the shop can be looked at; null while that is not certain. */
  shopUrl: string | null;
  /** The demo shop carries the script already. */
  isDemo: boolean;
  /** What the owner pastes into the shop's pages. */
  snippet: string;
  workspace: { id: string; name: string; role: Role };
}

export async function getSite(app: App, scope: Scope, siteId: string): Promise<SiteDetail> {
  const site = await findSite(app, scope, siteId);
  const domains = readDomains(site.domains);
  return {
    id: site.id,
    name: site.name,
    key: site.key,
    domains,
    timeZone: site.timeZone,
    currency: site.currency,
    consentRequired: site.consentRequired,
    attentionHours: site.attentionHours,
    holdout: site.holdout,
    paused: site.paused,
    consentSource: readConsentSource(site.consentSource),
    shopSystem: readShopSystem(site.shopSystem),
    dataLayerEvents: site.dataLayerEvents,
    doubleOptIn: site.doubleOptIn,
    retentionMonths: site.retentionMonths,
    mailReady: await isMailSetUp(app),
    brand: readBrand(app.log, site),
    installedAt: site.installedAt?.getTime() ?? null,
    lastSeenAt: site.lastSeenAt?.getTime() ?? null,
    lastSeenHost: site.lastSeenHost,
    shopUrl: shopAddress({ ...site, domains }, app.demoShop),
    isDemo: app.demoShop?.key === site.key,
    snippet: scriptSnippet(app.publicUrl, site.key),
    workspace: { id: site.workspace.id, name: site.workspace.name, role: scope.role },
  };
}
