// sites.scriptSize
import { getScriptSize } from '../../sites/get-script-size';
import { siteProcedure } from '../procedure';

export const getScriptSizeProcedure = siteProcedure('viewer').query(({ ctx, input }) =>
  getScriptSize(ctx.app, ctx.scope, input.siteId),
);
