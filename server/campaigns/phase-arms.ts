// The arms of a phase as they are stored with it.
import * as z from 'zod';
import { armShares, HOLDOUT, type ArmShare } from '@/core/assignment';
import type { CampaignDocument } from '@/core/campaign/document';
import type { Layer } from '@/core/decision-data';
import { readAskedQuiz } from '@/core/campaign/read-asked-quiz';
import type { AskedQuiz } from '@/core/quiz/asked-quiz';
import type { OrderCap } from '../ingest/event-store';

export interface PhaseArm extends ArmShare {
  /** As the owner called the variant when the phase started. */
  name: string;
}

const armsSchema = z.array(z.object({ id: z.string(), name: z.string(), share: z.number() }));
const storedSchema = z.union([
  // As most are, and as all were before there was anything else to keep.
  armsSchema.transform((arms) => ({ arms })),
  z.object({
    arms: armsSchema,
    attributionDays: z.optional(z.number()),
    repeatDays: z.optional(z.number()),
    steps: z.optional(z.array(z.string())),
    /** Written by `readAskedQuiz`, and read by nobody else. */
    quizzes: z.optional(z.record(z.string(), z.custom<AskedQuiz>())),
    personal: z.optional(z.array(z.string())),
    experiment: z.optional(z.string()),
    layer: z.optional(z.object({ seed: z.string(), from: z.number(), to: z.number() })),
    halves: z.optional(z.literal(true)),
    orderCap: z.optional(z.object({ currency: z.string(), amount: z.number() })),
  }),
]);

/** The arms a document publishes, in the order of `armShares`. The holdout's name is its id; pages translate it. */
export function armsOf(document: CampaignDocument): PhaseArm[] {
  const names = new Map(document.variants.map(({ id, name }) => [id, name]));
  return armShares(document.variants, document.holdout).map((arm) => ({
    ...arm,
    name: names.get(arm.id) ?? HOLDOUT,
  }));
}

/** The experiment that a phase is part of. */
export interface PhaseExperiment {
  id: string;
  layer?: Layer;
  orderCap?: OrderCap;
}

export interface PhaseFacts {
  arms: PhaseArm[];
  /** For how long orders count in the phase; absent: as usual. */
  attributionDays?: number;
  /** Within how many days another order is a repeated one; absent: the goal does not ask. */
  repeatDays?: number;
  /** Variants that segments are shown instead of one by chance; absent: none. */
  personal?: string[];
  /** The experiment that it is part of; absent: none. */
  experiment?: string;
  /** The slice of the visitors that are not left to other experiments; absent: all. */
  layer?: Layer;
  /** Half of the visitors of segments are told apart, as in every experiment since that is kept; absent: they are not. */
  halves?: true;
  /** The most that an order counts for where revenue is compared; absent: there is no cap. */
  orderCap?: OrderCap;
  /** Ids of the steps of all variants; absent in phases that began before this was kept. */
  steps?: string[];
  /** Quizzes of the variants that have one, by variant; absent: none, or not known. */
  quizzes?: Record<string, AskedQuiz>;
}

/** What a phase keeps of the document that it started with, in its stored form. */
export function writePhaseArms(document: CampaignDocument, experiment?: PhaseExperiment): string {
  const { attributionDays, goal, messages = [], variants } = document;
  const personal = [...new Set(messages.map(({ variant }) => variant))];
  const steps = variants.flatMap((variant) => variant.steps.map(({ id }) => id));
  const quizzes = variants.flatMap((variant) => {
    const quiz = readAskedQuiz(variant);
    return quiz ? [[variant.id, quiz] as const] : [];
  });
  const facts: PhaseFacts = {
    arms: armsOf(document),
    ...(attributionDays !== undefined && { attributionDays }),
    ...(goal.kind === 'reordered' && { repeatDays: goal.days }),
    ...(personal.length > 0 && { personal }),
    ...(experiment && {
      experiment: experiment.id,
      halves: true,
      ...(experiment.layer && { layer: experiment.layer }),
      ...(experiment.orderCap && { orderCap: experiment.orderCap }),
    }),
    steps: [...new Set(steps)],
    ...(quizzes.length > 0 && { quizzes: Object.fromEntries(quizzes) }),
  };
  return JSON.stringify(facts);
}

/** Reads the stored form. */
export function readPhaseArms(json: string): PhaseFacts {
  return storedSchema.parse(JSON.parse(json));
}

/** The arms alone. */
export function readArms(json: string): PhaseArm[] {
  return readPhaseArms(json).arms;
}

const sharesSchema = z.record(z.string(), z.number().min(0).max(1));

/**
 * The arms with the chances that a release gives them: a bandit changes these within a phase, for new visitors.
 * @param shares of the release, JSON; null: those of the phase
 */
export function withShares<Arm extends ArmShare>(arms: readonly Arm[], shares: string | null): Arm[] {
  if (shares === null) return [...arms];
  const changed = sharesSchema.parse(JSON.parse(shares));
  return arms.map((arm) => ({ ...arm, share: changed[arm.id] ?? 0 }));
}
