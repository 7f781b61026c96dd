// notices.set
import * as z from 'zod';
import { setNotice } from '../../notices/set-notice';
import { siteProcedure } from '../procedure';

export const setNoticeProcedure = siteProcedure('viewer')
  .input(z.object({ leads: z.boolean(), digest: z.boolean() }))
  .mutation(({ ctx, input }) => setNotice(ctx.app, ctx.scope, input));
