// webhooks.remove
import { removeWebhook } from '../../webhooks/change-webhook';
import { siteProcedure } from '../procedure';
import { webhookInput } from './webhook-inputs';

export const removeWebhookProcedure = siteProcedure('editor')
  .input(webhookInput)
  .mutation(({ ctx, input }) => removeWebhook(ctx.app, ctx.scope, input));
