// A site for the tests of its settings.
import { DEFAULT_BRAND } from '@/core/campaign/resolve-theme';
import type { SiteDetail } from '@/server/trpc/router';

export const exampleSite: SiteDetail = {
  id: 's',
  name: 'Shop',
  key: 'k',
  domains: ['shop.example'],
  timeZone: 'Europe/Oslo',
  currency: 'NOK',
  consentRequired: true,
  attentionHours: 24,
  holdout: 0,
  paused: false,
  consentSource: 'call',
  shopSystem: 'auto',
  brand: DEFAULT_BRAND,
  dataLayerEvents: false,
  doubleOptIn: false,
  retentionMonths: 13,
  mailReady: true,
  installedAt: null,
  lastSeenAt: null,
  lastSeenHost: null,
  shopUrl: null,
  isDemo: false,
  snippet: '',
  workspace: { id: 'w', name: 'Mine', role: 'owner' },
};
