// Who may call what here.
import { from, siteOnly, type AccessTable } from '../access-table.fixtures';

export const imagesAccess: AccessTable = {
  'images.list': { input: siteOnly, outcomes: from('viewer') },
  'images.remove': { input: ({ siteId, imageId }) => ({ siteId, imageId }), outcomes: from('editor') },
  'images.restore': { input: ({ siteId, imageId }) => ({ siteId, imageId }), outcomes: from('editor') },
};
