// webhooks.resend
import { resendDelivery } from '../../webhooks/deliveries';
import { siteProcedure } from '../procedure';
import { deliveryInput } from './webhook-inputs';

export const resendDeliveryProcedure = siteProcedure('editor')
  .input(deliveryInput)
  .mutation(({ ctx, input }) => resendDelivery(ctx.app, ctx.scope, input));
