// experiments.learned
import * as z from 'zod';
import { writeLearned } from '../../experiments/write-learned';
import { siteProcedure } from '../procedure';
import { experimentInput } from './experiment-input';

const MOST_WORDS = 2000;

export const writeLearnedProcedure = siteProcedure('editor')
  .input(
    experimentInput.extend({
      learned: z.string().trim().max(MOST_WORDS, `use at most ${MOST_WORDS} characters`),
    }),
  )
  .mutation(({ ctx, input }) => writeLearned(ctx.app, ctx.scope, input));
