// leads.list
import * as z from 'zod';
import { leadFilterSchema } from '../../leads/lead-filter';
import { listLeads } from '../../leads/list-leads';
import { siteProcedure } from '../procedure';

export const listLeadsProcedure = siteProcedure('viewer')
  .input(
    leadFilterSchema.extend({
      // A page rendered on the server begins with null, and asks again with it.
      cursor: z.string().max(200).nullish(),
    }),
  )
  .query(({ ctx, input }) => listLeads(ctx.app, ctx.scope, input));
