// catalogue.*: how the products of a site come in.
import { createRouter } from '../procedure';
import { cancelImportProcedure } from './cancel-import';
import { getCatalogueProcedure } from './get-catalogue';
import { getImportProcedure } from './get-import';
import { nameColumnsProcedure } from './name-columns';
import { refreshFeedProcedure } from './refresh-feed';
import { removeFeedProcedure } from './remove-feed';
import { saveFeedProcedure } from './save-feed';

export const catalogueRouter = createRouter({
  get: getCatalogueProcedure,
  import: getImportProcedure,
  cancel: cancelImportProcedure,
  nameColumns: nameColumnsProcedure,
  saveFeed: saveFeedProcedure,
  removeFeed: removeFeedProcedure,
  refresh: refreshFeedProcedure,
});
