// status.server
import { getServerStatus } from '../../status/get-server-status';
import { operatorProcedure } from '../procedure';

export const getServerStatusProcedure = operatorProcedure.query(({ ctx }) => getServerStatus(ctx.app));
