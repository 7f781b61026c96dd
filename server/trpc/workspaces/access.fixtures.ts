// Who may call what here.
import { from, signedIn, type AccessTable } from '../access-table.fixtures';

export const workspacesAccess: AccessTable = {
  'workspaces.create': {
    input: () => ({ name: 'Another' }),
    // The foreigner owns a workspace elsewhere.
    outcomes: { ...signedIn('ok'), viewer: 'forbidden', editor: 'forbidden' },
  },
  'workspaces.rename': {
    input: ({ workspaceId }) => ({ workspaceId, name: 'Other name' }),
    outcomes: from('owner'),
  },
  'workspaces.remove': {
    input: ({ spareWorkspaceId }) => ({ workspaceId: spareWorkspaceId }),
    outcomes: from('owner'),
  },
};
