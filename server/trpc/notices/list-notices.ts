// notices.list
import { listNotices } from '../../notices/list-notices';
import { userProcedure } from '../procedure';

export const listNoticesProcedure = userProcedure.query(({ ctx }) => listNotices(ctx.app, ctx.user));
