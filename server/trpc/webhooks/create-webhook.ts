// webhooks.create
import { createWebhook } from '../../webhooks/change-webhook';
import { siteProcedure } from '../procedure';
import { settingsInput } from './webhook-inputs';

export const createWebhookProcedure = siteProcedure('editor')
  .input(settingsInput)
  .mutation(({ ctx, input }) => createWebhook(ctx.app, ctx.scope, input));
