// Who may call what here: whoever may look at a campaign sees the products that it shows.
import { from, siteOnly, type AccessTable } from '../access-table.fixtures';

export const productsAccess: AccessTable = {
  'products.list': { input: siteOnly, outcomes: from('viewer') },
  'products.get': { input: ({ siteId }) => ({ siteId, productId: 'mug' }), outcomes: from('viewer') },
  'products.categories': { input: siteOnly, outcomes: from('viewer') },
  'products.choices': { input: siteOnly, outcomes: from('viewer') },
  'products.search': { input: ({ siteId }) => ({ siteId, text: 'mug' }), outcomes: from('viewer') },
  'products.named': { input: ({ siteId }) => ({ siteId, products: ['mug'] }), outcomes: from('viewer') },
  'products.sample': {
    input: ({ siteId }) => ({ siteId, strategies: [{ kind: 'popular' }], count: 3 }),
    outcomes: from('viewer'),
  },
  'products.soldOut': { input: ({ campaignId }) => ({ campaignId }), outcomes: from('viewer') },
};
