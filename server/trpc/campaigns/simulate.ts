// campaigns.simulate
import * as z from 'zod';
import { simulate } from '../../campaigns/simulate';
import { answersSchema, consentSchema, momentSchema } from '../made-up-visitor';
import { siteProcedure } from '../procedure';

export const simulateProcedure = siteProcedure('viewer')
  .input(z.object({ answers: answersSchema, consent: consentSchema, time: momentSchema }))
  .query(({ ctx, input }) => simulate(ctx.app, ctx.scope, input));
