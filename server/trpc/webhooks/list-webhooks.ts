// webhooks.list
import { listWebhooks } from '../../webhooks/list-webhooks';
import { siteProcedure } from '../procedure';

export const listWebhooksProcedure = siteProcedure('editor').query(({ ctx, input }) =>
  listWebhooks(ctx.app, ctx.scope, input.siteId),
);
