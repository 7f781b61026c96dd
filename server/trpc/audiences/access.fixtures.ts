// Who may call what here.
import { from, siteOnly, AUDIENCE, type AccessTable, type World } from '../access-table.fixtures';

const audienceOnly = ({ audienceId }: World) => ({ audienceId });

export const audiencesAccess: AccessTable = {
  'audiences.list': { input: siteOnly, outcomes: from('viewer') },
  'audiences.sizes': { input: siteOnly, outcomes: from('viewer') },
  'audiences.create': { input: ({ siteId }) => ({ siteId, ...AUDIENCE }), outcomes: from('editor') },
  'audiences.update': {
    input: ({ audienceId }) => ({ audienceId, revision: 1, ...AUDIENCE, name: 'Other name' }),
    outcomes: from('editor'),
  },
  'audiences.duplicate': { input: audienceOnly, outcomes: from('editor') },
  'audiences.remove': { input: audienceOnly, outcomes: from('editor') },
  'audiences.restore': { input: audienceOnly, outcomes: from('editor') },
};
