// sites.create
import * as z from 'zod';
import { createSite } from '../../sites/create-site';
import { siteFields } from '../inputs';
import { workspaceProcedure } from '../procedure';

export const createSiteProcedure = workspaceProcedure('owner')
  .input(z.object(siteFields))
  .mutation(({ ctx, input }) => createSite(ctx.app, ctx.scope, input));
