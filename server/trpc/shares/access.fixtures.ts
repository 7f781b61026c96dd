// Who may call what here.
import { everyone, from, siteOnly, type AccessTable } from '../access-table.fixtures';

export const sharesAccess: AccessTable = {
  'shares.list': { input: siteOnly, outcomes: from('editor') },
  'shares.create': {
    input: ({ siteId, campaignId }) => ({ siteId, campaignId, name: 'Agency', days: 7 }),
    outcomes: from('editor'),
  },
  'shares.revoke': { input: ({ siteId, shareId }) => ({ siteId, shareId }), outcomes: from('editor') },
  // Whoever has no valid link learns the same, signed in or not.
  'shares.get': { input: () => ({ token: 'stolen' }), outcomes: everyone('invalid-token') },
};
