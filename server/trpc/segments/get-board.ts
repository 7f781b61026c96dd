// segments.board
import { readBoard } from '../../segments/read-board';
import { siteProcedure } from '../procedure';

export const getBoardProcedure = siteProcedure('viewer').query(({ ctx, input }) =>
  readBoard(ctx.app, ctx.scope, input.siteId),
);
