// campaigns.simulate
import * as z from 'zod';
import { LONGEST } from '@/core/campaign/limits';
import { isAnswerName } from '@/core/targeting';
import { simulate } from '../../campaigns/simulate';
import { siteProcedure } from '../procedure';

const MOST_ANSWERS = 500;
const MOST_LINES = 50;
/** The latest moment that a date can be (ECMAScript, "Time Values"). */
const LAST_MOMENT = 8.64e15;

/** Long enough for a kind of fact and the longest thing it can be asked with. */
const name = z
  .string()
  .max(LONGEST.selector + 100)
  .refine(isAnswerName, 'no condition asks for this');
const text = z.string().max(LONGEST.url, `use at most ${LONGEST.url} characters`);

export const simulateProcedure = siteProcedure('viewer')
  .input(
    z.object({
      answers: z
        .record(
          name,
          z.union([
            text,
            z.number(),
            z.boolean(),
            z.array(text).max(MOST_LINES),
            z.array(z.number()).max(MOST_LINES),
          ]),
        )
        .refine(
          (answers) => Object.keys(answers).length <= MOST_ANSWERS,
          `give at most ${MOST_ANSWERS} answers`,
        ),
      consent: z.object({
        statistics: z.boolean(),
        personalisation: z.boolean(),
        marketing: z.boolean(),
      }),
      time: z.number().int().min(0).max(LAST_MOMENT),
    }),
  )
  .query(({ ctx, input }) => simulate(ctx.app, ctx.scope, input));
