// Who may call what here.
import { from, siteOnly, type AccessTable, type World } from '../access-table.fixtures';

const lead = ({ siteId, leadId }: World) => ({ siteId, leadId });

export const leadsAccess: AccessTable = {
  'leads.list': { input: siteOnly, outcomes: from('viewer') },
  'leads.get': { input: lead, outcomes: from('viewer') },
  'leads.choices': { input: siteOnly, outcomes: from('viewer') },
  'leads.answers': { input: siteOnly, outcomes: from('viewer') },
  'leads.exportPerson': { input: lead, outcomes: from('editor') },
  'leads.erase': { input: lead, outcomes: from('editor') },
  'leads.setSpam': { input: (world) => ({ ...lead(world), spam: true }), outcomes: from('editor') },
  // There is nothing to confirm.
  'leads.resendConfirmation': {
    input: lead,
    outcomes: { ...from('editor'), editor: 'conflict', owner: 'conflict' },
  },
  'leads.setTag': { input: (world) => ({ ...lead(world), tag: 'vip', on: true }), outcomes: from('editor') },
  'leads.saveView': {
    input: ({ siteId }) => ({ siteId, name: 'New', filter: { tag: 'vip' } }),
    outcomes: from('editor'),
  },
  'leads.removeView': {
    input: ({ siteId, viewId }) => ({ siteId, viewId }),
    outcomes: from('editor'),
  },
};
