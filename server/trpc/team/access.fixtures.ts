// Who may call what here.
import { from, workspaceOnly, type AccessTable } from '../access-table.fixtures';

export const teamAccess: AccessTable = {
  'team.list': { input: workspaceOnly, outcomes: from('viewer') },
  'team.changeRole': {
    input: ({ workspaceId, colleagueId }) => ({ workspaceId, userId: colleagueId, role: 'editor' }),
    outcomes: from('owner'),
  },
  'team.remove': {
    input: ({ workspaceId, colleagueId }) => ({ workspaceId, userId: colleagueId }),
    outcomes: from('owner'),
  },
  // Of a workspace with another owner; those who try belong to it in their roles.
  'team.leave': {
    input: ({ spareWorkspaceId }) => ({ workspaceId: spareWorkspaceId }),
    outcomes: from('viewer'),
  },
};
