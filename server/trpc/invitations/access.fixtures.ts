// Who may call what here.
import { everyone, from, signedIn, type AccessTable } from '../access-table.fixtures';
import { PASSWORD } from '../test-app.fixtures';

export const invitationsAccess: AccessTable = {
  'invitations.create': {
    input: ({ workspaceId }) => ({
      workspaceId,
      email: 'grace@example.com',
      role: 'viewer',
      byMail: false,
    }),
    outcomes: from('owner'),
  },
  'invitations.revoke': {
    input: ({ workspaceId, invitationId }) => ({ workspaceId, invitationId }),
    outcomes: from('owner'),
  },
  // Whoever has no valid link learns the same, signed in or not.
  'invitations.get': { input: () => ({ token: 'stolen' }), outcomes: everyone('invalid-token') },
  'invitations.accept': {
    input: () => ({ token: 'stolen', name: 'Mallory', password: PASSWORD }),
    outcomes: everyone('invalid-token'),
  },
  'invitations.join': { input: () => ({ token: 'stolen' }), outcomes: signedIn('invalid-token') },
};
