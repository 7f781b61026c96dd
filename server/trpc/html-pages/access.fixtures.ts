// Who may call what here.
import { from, type AccessTable } from '../access-table.fixtures';

export const htmlPagesAccess: AccessTable = {
  'htmlPages.show': {
    input: ({ siteId }) => ({ siteId, page: '<p>Hello' }),
    outcomes: from('viewer'),
  },
};
