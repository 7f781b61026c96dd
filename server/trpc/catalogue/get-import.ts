// catalogue.import
import * as z from 'zod';
import { getImport } from '../../catalogue/get-catalogue';
import { siteProcedure } from '../procedure';

export const getImportProcedure = siteProcedure('viewer')
  .input(z.object({ importId: z.string().min(1).max(64) }))
  .query(({ ctx, input }) => getImport(ctx.app, input));
