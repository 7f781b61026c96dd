// webhooks.update
import { updateWebhook } from '../../webhooks/change-webhook';
import { siteProcedure } from '../procedure';
import { changeInput } from './webhook-inputs';

export const updateWebhookProcedure = siteProcedure('editor')
  .input(changeInput)
  .mutation(({ ctx, input }) => updateWebhook(ctx.app, ctx.scope, input));
