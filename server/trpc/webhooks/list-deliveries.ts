// webhooks.deliveries
import * as z from 'zod';
import { DELIVERY_STATES, listDeliveries } from '../../webhooks/deliveries';
import { siteProcedure } from '../procedure';
import { webhookInput } from './webhook-inputs';

export const listDeliveriesProcedure = siteProcedure('editor')
  .input(
    webhookInput.extend({
      state: z.enum(DELIVERY_STATES).optional(),
      /** Where the page before ended. */
      cursor: z.string().min(1).max(64).nullish(),
    }),
  )
  .query(({ ctx, input: { cursor, ...query } }) =>
    listDeliveries(ctx.app, ctx.scope, { ...query, before: cursor ?? undefined }),
  );
