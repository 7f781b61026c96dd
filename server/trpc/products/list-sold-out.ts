// products.soldOut
import * as z from 'zod';
import { listSoldOut } from '../../products/list-sold-out';
import { campaignProcedure } from '../procedure';

export const listSoldOutProcedure = campaignProcedure('viewer')
  /** Of the draft that is on the screen: with another one the page asks again. The draft as it is stored is looked at. */
  .input(z.object({ revision: z.number().int().min(0).optional() }))
  .query(({ ctx, input }) => listSoldOut(ctx.app, ctx.scope, input.campaignId));
