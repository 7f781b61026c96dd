// mail.get
import { getMail } from '../../mail/get-mail';
import { operatorProcedure } from '../procedure';

export const getMailProcedure = operatorProcedure.query(({ ctx }) => getMail(ctx.app));
