// Who may call what here. Whoever reads results sees how many are left; codes are money, so editors and owners handle them.
import { from, siteOnly, type AccessTable } from '../access-table.fixtures';

export const couponsAccess: AccessTable = {
  'coupons.list': { input: siteOnly, outcomes: from('viewer') },
  'coupons.create': {
    input: ({ siteId }) => ({
      siteId,
      name: 'Spring',
      source: { kind: 'fixed', code: 'SPRING', most: null },
      endsAt: null,
    }),
    outcomes: from('editor'),
  },
  'coupons.update': {
    input: ({ siteId, poolId }) => ({ siteId, poolId, endsAt: null }),
    outcomes: from('editor'),
  },
  'coupons.remove': { input: ({ siteId, poolId }) => ({ siteId, poolId }), outcomes: from('editor') },
  'coupons.export': { input: ({ siteId, poolId }) => ({ siteId, poolId }), outcomes: from('editor') },
};
