// Who may call what here.
import { DEFAULT_BRAND } from '@/core/campaign/resolve-theme';
import { from, siteOnly, type AccessTable } from '../access-table.fixtures';

const site = { name: 'Site', domains: ['shop.example.com'], timeZone: 'Europe/Oslo', currency: 'EUR' };

export const sitesAccess: AccessTable = {
  'sites.get': { input: siteOnly, outcomes: from('viewer') },
  'sites.scriptSize': { input: siteOnly, outcomes: from('viewer') },
  'sites.create': { input: ({ workspaceId }) => ({ workspaceId, ...site }), outcomes: from('owner') },
  'sites.update': {
    input: ({ siteId }) => ({
      siteId,
      ...site,
      consentRequired: false,
      attentionHours: 1,
      holdout: 0.1,
      paused: true,
      consentSource: 'oneTrust',
      shopSystem: 'generic',
      dataLayerEvents: true,
      doubleOptIn: false,
      retentionMonths: 6,
    }),
    outcomes: from('owner'),
  },
  'sites.updateBrand': {
    input: ({ siteId }) => ({ siteId, brand: DEFAULT_BRAND, before: DEFAULT_BRAND }),
    outcomes: from('editor'),
  },
  'sites.remove': { input: ({ siteId }) => ({ siteId, name: 'Site' }), outcomes: from('owner') },
  'sites.ownVisits': { input: siteOnly, outcomes: from('editor') },
  'sites.updateOwnVisits': {
    input: ({ siteId }) => ({ siteId, addresses: ['203.0.113.7'] }),
    outcomes: from('editor'),
  },
  'sites.pause': { input: ({ siteId }) => ({ siteId, paused: true }), outcomes: from('editor') },
};
