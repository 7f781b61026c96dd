// Who may call what here.
import { EMPTY_DESIGN } from '@/core/experiments/experiment';
import { from, siteOnly, type AccessTable, type World } from '../access-table.fixtures';

const experimentOnly = ({ siteId, experimentId }: World) => ({ siteId, experimentId });

export const experimentsAccess: AccessTable = {
  'experiments.list': { input: siteOnly, outcomes: from('viewer') },
  'experiments.cards': { input: siteOnly, outcomes: from('viewer') },
  'experiments.shown': { input: experimentOnly, outcomes: from('viewer') },
  'experiments.traffic': { input: experimentOnly, outcomes: from('viewer') },
  'experiments.get': { input: experimentOnly, outcomes: from('viewer') },
  'experiments.create': {
    input: ({ siteId, campaignId }) => ({ siteId, campaignId, name: 'Gift or discount', kind: 'variants' }),
    outcomes: from('editor'),
  },
  'experiments.change': {
    input: (world) => ({
      ...experimentOnly(world),
      revision: 1,
      name: 'Gift or discount',
      kind: 'variants',
      design: EMPTY_DESIGN,
      layer: { name: '', share: 1 },
    }),
    outcomes: from('editor'),
  },
  'experiments.setArms': {
    input: (world) => ({
      ...experimentOnly(world),
      draftRevision: 1,
      weights: {},
      holdout: 0.1,
      coverage: 1,
    }),
    outcomes: from('editor'),
  },
  // Of one that cannot start yet, or does not run: whoever may call it learns that.
  'experiments.start': {
    input: (world) => ({ ...experimentOnly(world), revision: 1, draftRevision: 1 }),
    outcomes: { ...from('editor'), editor: 'invalid', owner: 'invalid' },
  },
  'experiments.decide': {
    input: (world) => ({ ...experimentOnly(world), decision: { kind: 'kept' } }),
    outcomes: { ...from('editor'), editor: 'conflict', owner: 'conflict' },
  },
  'experiments.extend': {
    input: (world) => ({ ...experimentOnly(world), visitors: 20_000 }),
    outcomes: { ...from('editor'), editor: 'conflict', owner: 'conflict' },
  },
  'experiments.learned': {
    input: (world) => ({ ...experimentOnly(world), learned: 'Gifts work' }),
    outcomes: from('editor'),
  },
  'experiments.remove': { input: experimentOnly, outcomes: from('editor') },
  'experiments.restore': { input: experimentOnly, outcomes: from('editor') },
};
