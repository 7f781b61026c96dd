// Who may call what here.
import { starters } from '@/templates/index';
import { campaignOnly, from, siteOnly, type AccessTable, type World } from '../access-table.fixtures';

const ofRevision = ({ campaignId }: World) => ({ campaignId, revision: 1 });

export const campaignsAccess: AccessTable = {
  'campaigns.list': { input: siteOnly, outcomes: from('viewer') },
  'campaigns.get': { input: campaignOnly, outcomes: from('viewer') },
  'campaigns.create': {
    input: ({ siteId }) => ({ siteId, name: 'Another', starter: 'welcome-email' }),
    outcomes: from('editor'),
  },
  'campaigns.rename': {
    input: ({ campaignId }) => ({ campaignId, name: 'Other name' }),
    outcomes: from('editor'),
  },
  'campaigns.duplicate': { input: campaignOnly, outcomes: from('editor') },
  'campaigns.saveDraft': {
    input: ({ campaignId }) => ({ campaignId, revision: 1, document: starters[0]?.document() }),
    outcomes: from('editor'),
  },
  'campaigns.publish': { input: ofRevision, outcomes: from('editor') },
  // The campaign of this world was never published, so whoever may pause it learns that there is nothing to pause.
  'campaigns.pause': {
    input: campaignOnly,
    outcomes: { ...from('editor'), editor: 'conflict', owner: 'conflict' },
  },
  'campaigns.resume': {
    input: campaignOnly,
    outcomes: { ...from('editor'), editor: 'conflict', owner: 'conflict' },
  },
  'campaigns.schedule': {
    input: ({ campaignId }) => ({ campaignId, startsAt: null, endsAt: null }),
    outcomes: { ...from('editor'), editor: 'conflict', owner: 'conflict' },
  },
  'campaigns.archive': { input: campaignOnly, outcomes: from('editor') },
  'campaigns.unarchive': {
    input: ({ campaignId }) => ({ campaignId, as: 'paused' }),
    outcomes: from('editor'),
  },
  'campaigns.remove': { input: campaignOnly, outcomes: from('editor') },
  'campaigns.restore': { input: campaignOnly, outcomes: from('editor') },
  'campaigns.reorder': {
    input: ({ siteId, campaignId }) => ({ siteId, campaignIds: [campaignId] }),
    outcomes: from('editor'),
  },
  'campaigns.weigh': { input: ofRevision, outcomes: from('viewer') },
  'campaigns.releases': { input: campaignOnly, outcomes: from('viewer') },
  'campaigns.setGroup': {
    input: ({ campaignId }) => ({ campaignId, group: 'Offers' }),
    outcomes: from('editor'),
  },
  'campaigns.previewQuestions': { input: campaignOnly, outcomes: from('editor') },
  'campaigns.previewLink': {
    input: ({ campaignId }) => ({
      campaignId,
      release: null,
      path: '/',
      answers: {},
      unknown: [],
      consent: { statistics: true, personalisation: true, marketing: true },
      time: null,
    }),
    outcomes: from('editor'),
  },
  'campaigns.askedFacts': { input: siteOnly, outcomes: from('viewer') },
  'campaigns.simulate': {
    input: ({ siteId }) => ({
      siteId,
      answers: { path: '/' },
      consent: { statistics: true, personalisation: true, marketing: true },
      time: 0,
    }),
    outcomes: from('viewer'),
  },
  'campaigns.collisions': { input: siteOnly, outcomes: from('viewer') },
};
