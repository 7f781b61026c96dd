// webhooks.delivery
import { getDelivery } from '../../webhooks/deliveries';
import { siteProcedure } from '../procedure';
import { deliveryInput } from './webhook-inputs';

export const getDeliveryProcedure = siteProcedure('editor')
  .input(deliveryInput)
  .query(({ ctx, input }) => getDelivery(ctx.app, ctx.scope, input));
