// mail.test
import { tryMail } from '../../mail/try-mail';
import { operatorProcedure } from '../procedure';

export const tryMailProcedure = operatorProcedure.mutation(({ ctx }) => tryMail(ctx.app, ctx.user));
