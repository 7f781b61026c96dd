// webhooks.get
import { getWebhook } from '../../webhooks/list-webhooks';
import { siteProcedure } from '../procedure';
import { webhookInput } from './webhook-inputs';

export const getWebhookProcedure = siteProcedure('editor')
  .input(webhookInput)
  .query(({ ctx, input }) => getWebhook(ctx.app, ctx.scope, input));
