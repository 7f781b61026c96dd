// Who may call what here.
import { campaignOnly, from, siteOnly, type AccessTable } from '../access-table.fixtures';

export const resultsAccess: AccessTable = {
  'results.campaign': { input: campaignOnly, outcomes: from('viewer') },
  'results.quiz': { input: campaignOnly, outcomes: from('viewer') },
  'results.overview': { input: siteOnly, outcomes: from('viewer') },
  'results.pages': { input: siteOnly, outcomes: from('viewer') },
  'results.segments': { input: siteOnly, outcomes: from('viewer') },
  'results.live': {
    input: ({ siteId, campaignId }) => ({ siteId, campaignId }),
    outcomes: from('viewer'),
  },
  'results.siteHoldout': { input: siteOnly, outcomes: from('viewer') },
};
