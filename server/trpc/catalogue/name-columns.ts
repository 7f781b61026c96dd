// catalogue.nameColumns
import * as z from 'zod';
import { nameColumns } from '../../catalogue/column-names';
import { COLUMNS } from '../../catalogue/feed-columns';
import { siteProcedure } from '../procedure';

export const nameColumnsProcedure = siteProcedure('editor')
  .input(
    z.object({
      importId: z.string().min(1).max(64),
      taken: z.partialRecord(z.enum(COLUMNS), z.string().max(80)),
    }),
  )
  .mutation(({ ctx, input }) => nameColumns(ctx.app, ctx.scope, input));
