// webhooks.test
import { testWebhook } from '../../webhooks/test-webhook';
import { siteProcedure } from '../procedure';
import { kindSchema, webhookInput } from './webhook-inputs';

export const testWebhookProcedure = siteProcedure('editor')
  .input(webhookInput.extend({ kind: kindSchema }))
  .mutation(({ ctx, input }) => testWebhook(ctx.app, ctx.scope, input));
