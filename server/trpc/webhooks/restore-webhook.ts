// webhooks.restore
import { restoreWebhook } from '../../webhooks/change-webhook';
import { siteProcedure } from '../procedure';
import { webhookInput } from './webhook-inputs';

export const restoreWebhookProcedure = siteProcedure('editor')
  .input(webhookInput)
  .mutation(({ ctx, input }) => restoreWebhook(ctx.app, ctx.scope, input));
