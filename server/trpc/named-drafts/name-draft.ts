// namedDrafts.create
import * as z from 'zod';
import { nameDraft } from '../../named-drafts/name-draft';
import { nameSchema, revisionSchema } from '../inputs';
import { campaignProcedure } from '../procedure';

export const nameDraftProcedure = campaignProcedure('editor')
  .input(z.object({ revision: revisionSchema, name: nameSchema }))
  .mutation(({ ctx, input }) => nameDraft(ctx.app, ctx.scope, input));
