// What is stored of an experiment, read through one door.
import * as z from 'zod';
import {
  EXPERIMENT_KINDS,
  LONGEST_HYPOTHESIS,
  MOST_METRICS,
  MOST_SEGMENTS,
  type Decision,
  type ExperimentDesign,
} from '@/core/experiments/experiment';
import { METRICS } from '@/core/experiments/metric';

const words = z.string().max(LONGEST_HYPOTHESIS, `use at most ${LONGEST_HYPOTHESIS} characters`);
const metric = z.enum(METRICS);
const metrics = z.array(metric).max(MOST_METRICS, `choose at most ${MOST_METRICS}`);
const amount = z.number().min(0).max(1e12).nullable();

export const kindSchema = z.enum(EXPERIMENT_KINDS);

/** As the form sends it: any part may be empty, none may be nonsense. */
export const designSchema = z.strictObject({
  hypothesis: z.strictObject({ what: words, whom: words, why: words }),
  primary: metric,
  secondary: metrics,
  guardrails: metrics,
  segments: z.array(z.string().min(1).max(64)).max(MOST_SEGMENTS, `choose at most ${MOST_SEGMENTS}`),
  control: z.string().max(64),
  plan: z.strictObject({
    baseline: amount,
    effect: z.number().min(0.001, 'use at least 0.1 %').max(10, 'use at most 1,000 %'),
    power: z.number().min(0.5).max(0.99),
    visitorsPerDay: amount,
    visitors: amount,
  }),
  shipsItself: z.boolean(),
}) satisfies z.ZodType<ExperimentDesign>;

const armId = z.string().min(1).max(64);

export const decisionSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('shipped'), arm: armId, keepsHoldout: z.boolean() }),
  z.strictObject({
    kind: z.literal('personalised'),
    messages: z
      .array(z.strictObject({ segment: z.string().min(1).max(64), arm: armId }))
      .min(1)
      .max(MOST_SEGMENTS),
  }),
  z.strictObject({ kind: z.literal('kept') }),
  z.strictObject({ kind: z.literal('paused') }),
]) satisfies z.ZodType<Decision>;
