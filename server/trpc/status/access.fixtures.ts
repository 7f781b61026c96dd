// Who may call what here.
import { from, operator, siteOnly, type AccessTable } from '../access-table.fixtures';

export const statusAccess: AccessTable = {
  'status.site': { input: siteOnly, outcomes: from('viewer') },
  'status.server': { input: () => undefined, outcomes: operator('ok') },
};
