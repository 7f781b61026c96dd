// Who may call what here.
import { from, siteOnly, type AccessTable, type World } from '../access-table.fixtures';

const setOnly = ({ siteId, setId }: World) => ({ siteId, setId });

export const segmentsAccess: AccessTable = {
  'segments.list': { input: siteOnly, outcomes: from('viewer') },
  'segments.names': { input: siteOnly, outcomes: from('viewer') },
  'segments.questions': { input: siteOnly, outcomes: from('viewer') },
  'segments.board': { input: siteOnly, outcomes: from('viewer') },
  'segments.save': {
    input: ({ siteId, setId }) => ({
      siteId,
      setId,
      name: 'Other name',
      question: '',
      exclusive: true,
      segments: [{ name: 'Others', description: '' }],
    }),
    outcomes: from('editor'),
  },
  'segments.remove': { input: setOnly, outcomes: from('editor') },
  'segments.reorder': {
    input: ({ siteId, setId }) => ({ siteId, setIds: [setId] }),
    outcomes: from('editor'),
  },
  'segments.makeQuiz': { input: setOnly, outcomes: from('editor') },
  'segments.assign': {
    input: ({ campaignId }) => ({ campaignId, revision: 1, segment: 'gift-givers', variant: 'a' }),
    outcomes: from('editor'),
  },
};
