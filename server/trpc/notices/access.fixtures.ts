// Who may call what here.
import { from, signedIn, type AccessTable } from '../access-table.fixtures';

export const noticesAccess: AccessTable = {
  'notices.list': { input: () => undefined, outcomes: signedIn('ok') },
  'notices.set': {
    input: ({ siteId }) => ({ siteId, leads: true, digest: true }),
    outcomes: from('viewer'),
  },
};
