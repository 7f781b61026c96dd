// catalogue.cancel
import { cancelImport } from '../../catalogue/get-catalogue';
import { siteProcedure } from '../procedure';

export const cancelImportProcedure = siteProcedure('editor').mutation(({ ctx, input }) =>
  cancelImport(ctx.app, input.siteId),
);
