// campaignFiles.check
import * as z from 'zod';
import { checkCampaignFile } from '../../campaign-files/import-campaign';
import { siteProcedure } from '../procedure';

/** A mutation although it changes nothing: a file is too long for an address. */
export const checkCampaignFileProcedure = siteProcedure('editor')
  .input(z.object({ file: z.unknown() }))
  .mutation(({ ctx, input }) => checkCampaignFile(ctx.app, ctx.scope, { ...input, file: input.file }));
