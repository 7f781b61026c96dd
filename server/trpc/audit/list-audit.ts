// audit.list
import * as z from 'zod';
import { listAudit } from '../../audit/list-audit';
import { AUDIT_ACTIONS } from '../../audit/record';
import { workspaceProcedure } from '../procedure';

/** For owners: it says who works when. */
export const listAuditProcedure = workspaceProcedure('owner')
  .input(
    z.object({
      userId: z.string().min(1).max(64).optional(),
      action: z.enum(AUDIT_ACTIONS).optional(),
      cursor: z.string().max(200).nullish(),
    }),
  )
  .query(({ ctx, input }) => listAudit(ctx.app, ctx.scope, input));
