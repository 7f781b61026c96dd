// Who may call what here.
import { signedIn, type AccessTable } from '../access-table.fixtures';

export const patternsAccess: AccessTable = {
  'patterns.check': {
    input: () => ({ pattern: '^/cups/' }),
    outcomes: signedIn('ok'),
  },
};
