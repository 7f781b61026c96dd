// Who may call what here.
import { from, siteOnly, type AccessTable } from '../access-table.fixtures';

export const leadsAccess: AccessTable = {
  'leads.list': { input: siteOnly, outcomes: from('viewer') },
  'leads.erase': { input: ({ siteId, leadId }) => ({ siteId, leadId }), outcomes: from('editor') },
};
