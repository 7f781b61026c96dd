// leads.list
import * as z from 'zod';
import { listLeads } from '../../leads/list-leads';
import { siteProcedure } from '../procedure';

export const listLeadsProcedure = siteProcedure('viewer')
  .input(z.object({ search: z.string().trim().max(254).optional(), cursor: z.string().max(200).optional() }))
  .query(({ ctx, input }) => listLeads(ctx.app, ctx.scope, input));
