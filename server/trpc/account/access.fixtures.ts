// Who may call what here.
import { signedIn, type AccessTable } from '../access-table.fixtures';

export const accountAccess: AccessTable = {
  'account.rename': {
    input: () => ({ name: 'New name' }),
    outcomes: signedIn('ok'),
  },
};
