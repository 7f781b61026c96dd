// Who may call what here.
import { starters } from '@/templates/index';
import { campaignOnly, from, type AccessTable } from '../access-table.fixtures';

const campaignFile = {
  format: 'beckon-campaign',
  version: 1,
  id: 'c1',
  name: 'Imported',
  document: starters[0]?.document(),
  audiences: {},
};

export const campaignFilesAccess: AccessTable = {
  'campaignFiles.export': { input: campaignOnly, outcomes: from('viewer') },
  'campaignFiles.check': {
    input: ({ siteId }) => ({ siteId, file: campaignFile }),
    outcomes: from('editor'),
  },
  'campaignFiles.import': {
    input: ({ siteId }) => ({ siteId, file: campaignFile, pictures: {} }),
    outcomes: from('editor'),
  },
};
