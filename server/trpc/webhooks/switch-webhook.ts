// webhooks.switch
import * as z from 'zod';
import { switchWebhook } from '../../webhooks/change-webhook';
import { siteProcedure } from '../procedure';
import { webhookInput } from './webhook-inputs';

export const switchWebhookProcedure = siteProcedure('editor')
  .input(webhookInput.extend({ active: z.boolean() }))
  .mutation(({ ctx, input }) => switchWebhook(ctx.app, ctx.scope, input));
