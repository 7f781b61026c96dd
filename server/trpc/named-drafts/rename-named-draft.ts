// namedDrafts.rename
import { renameNamedDraft } from '../../named-drafts/change-named-draft';
import { namedDraftInput, nameSchema } from '../inputs';
import { campaignProcedure } from '../procedure';

export const renameNamedDraftProcedure = campaignProcedure('editor')
  .input(namedDraftInput.extend({ name: nameSchema }))
  .mutation(({ ctx, input }) => renameNamedDraft(ctx.app, ctx.scope, input));
