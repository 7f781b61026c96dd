// campaignFiles.import
import * as z from 'zod';
import { importCampaign } from '../../campaign-files/import-campaign';
import { siteProcedure } from '../procedure';

const hash = z.string().regex(/^[0-9a-f]{16}$/);

/** `file` is parsed by the use case: here it is only known to be JSON. */
export const importCampaignProcedure = siteProcedure('editor')
  .input(
    z.object({ file: z.unknown(), pictures: z.record(hash, hash), fonts: z.record(hash, hash).default({}) }),
  )
  .mutation(({ ctx, input }) => importCampaign(ctx.app, ctx.scope, { ...input, file: input.file }));
