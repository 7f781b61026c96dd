// campaigns.saveDraft
import * as z from 'zod';
import { saveDraft } from '../../campaigns/save-draft';
import { revisionSchema } from '../inputs';
import { campaignProcedure } from '../procedure';

/** `document` is parsed by the use case, with the campaign schema: here it is only known to be JSON. */
export const saveDraftProcedure = campaignProcedure('editor')
  .input(z.object({ revision: revisionSchema, document: z.unknown() }))
  .mutation(({ ctx, input }) => saveDraft(ctx.app, ctx.scope, input));
