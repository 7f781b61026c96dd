// session.get
import { getSession } from '../../accounts/get-session';
import { publicProcedure } from '../procedure';

export const getSessionProcedure = publicProcedure.query(({ ctx }) => getSession(ctx.app, ctx.actor));
