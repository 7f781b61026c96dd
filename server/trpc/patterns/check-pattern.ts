// patterns.check
import * as z from 'zod';
import { LONGEST } from '@/core/campaign/limits';
import { checkPattern } from '../../patterns/check-pattern';
import { userProcedure } from '../procedure';

export const checkPatternProcedure = userProcedure
  .input(z.object({ pattern: z.string().max(LONGEST.conditionValue) }))
  .query(async ({ input }) => ({ fault: (await checkPattern(input.pattern)) ?? null }));
