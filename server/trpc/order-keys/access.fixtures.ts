// Who may call what here. Whoever has a key says what the shop earned: owners make and revoke them.
import { from, siteOnly, type AccessTable } from '../access-table.fixtures';

export const orderKeysAccess: AccessTable = {
  'orderKeys.list': { input: siteOnly, outcomes: from('editor') },
  'orderKeys.create': { input: ({ siteId }) => ({ siteId, name: 'Shop server' }), outcomes: from('owner') },
  'orderKeys.revoke': {
    input: ({ siteId, orderKeyId }) => ({ siteId, keyId: orderKeyId }),
    outcomes: from('owner'),
  },
};
