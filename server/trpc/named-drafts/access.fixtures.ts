// Who may call what here.
import { campaignOnly, from, type AccessTable, type World } from '../access-table.fixtures';

const namedDraftOnly = ({ campaignId, namedDraftId }: World) => ({ campaignId, namedDraftId });

export const namedDraftsAccess: AccessTable = {
  'namedDrafts.list': { input: campaignOnly, outcomes: from('viewer') },
  'namedDrafts.get': { input: namedDraftOnly, outcomes: from('viewer') },
  'namedDrafts.create': {
    input: ({ campaignId }) => ({ campaignId, revision: 1, name: 'Before the sale' }),
    outcomes: from('editor'),
  },
  'namedDrafts.rename': {
    input: (world) => ({ ...namedDraftOnly(world), name: 'Other name' }),
    outcomes: from('editor'),
  },
  'namedDrafts.remove': { input: namedDraftOnly, outcomes: from('editor') },
};
