// Who may call what here: whoever may look at products sees where they come from; editors bring them in.
import { everyone, from, siteOnly, type AccessTable } from '../access-table.fixtures';

/** There is no feed and no table to read: whoever may hears of that. */
const unread = { ...from('editor'), editor: 'not-found', owner: 'not-found' } as const;

/** No site has such an import. */
const unknown = { ...everyone('not-found'), nobody: 'unauthenticated', expired: 'unauthenticated' } as const;

export const catalogueAccess: AccessTable = {
  'catalogue.get': { input: siteOnly, outcomes: from('viewer') },
  'catalogue.import': { input: ({ siteId }) => ({ siteId, importId: 'none' }), outcomes: unknown },
  'catalogue.cancel': { input: siteOnly, outcomes: from('editor') },
  'catalogue.nameColumns': {
    input: ({ siteId }) => ({ siteId, importId: 'none', taken: {} }),
    outcomes: unread,
  },
  'catalogue.saveFeed': {
    input: ({ siteId }) => ({ siteId, url: 'https://shop.example/feed.csv', everyHours: 24 }),
    outcomes: from('editor'),
  },
  'catalogue.removeFeed': { input: siteOnly, outcomes: from('editor') },
  'catalogue.refresh': { input: siteOnly, outcomes: unread },
};
