// Who may call what here.
import { everyone, signedIn, type AccessTable } from '../access-table.fixtures';

export const accountAccess: AccessTable = {
  'account.rename': {
    input: () => ({ name: 'New name' }),
    outcomes: signedIn('ok'),
  },
  'account.requestReset': {
    input: () => ({ email: 'nobody@example.com' }),
    outcomes: everyone('ok'),
  },
};
