// Who may call what here.
import { everyone, type AccessTable } from '../access-table.fixtures';
import { PASSWORD } from '../test-app.fixtures';

export const setupAccess: AccessTable = {
  'setup.complete': {
    input: () => ({ token: 'stolen', name: 'Mallory', email: 'mallory@example.com', password: PASSWORD }),
    outcomes: everyone('setup-done'),
  },
};
