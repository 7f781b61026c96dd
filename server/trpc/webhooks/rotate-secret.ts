// webhooks.rotateSecret
import { rotateSecret } from '../../webhooks/change-webhook';
import { siteProcedure } from '../procedure';
import { webhookInput } from './webhook-inputs';

export const rotateSecretProcedure = siteProcedure('editor')
  .input(webhookInput)
  .mutation(({ ctx, input }) => rotateSecret(ctx.app, ctx.scope, input));
