// Who may call what here.
import { from, siteOnly, PERSONA, type AccessTable } from '../access-table.fixtures';

export const personasAccess: AccessTable = {
  'personas.list': { input: siteOnly, outcomes: from('viewer') },
  'personas.create': { input: ({ siteId }) => ({ siteId, ...PERSONA }), outcomes: from('editor') },
  'personas.update': {
    input: ({ siteId, personaId }) => ({ siteId, personaId, name: 'Other' }),
    outcomes: from('editor'),
  },
  'personas.remove': { input: ({ siteId, personaId }) => ({ siteId, personaId }), outcomes: from('editor') },
};
