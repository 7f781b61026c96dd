// The arms of a phase as they are stored with it.
import * as z from 'zod';
import { armShares, HOLDOUT, type ArmShare } from '@/core/assignment';
import type { CampaignDocument } from '@/core/campaign/document';

export interface PhaseArm extends ArmShare {
  /** As the owner called the variant when the phase started. */
  name: string;
}

const armsSchema = z.array(z.object({ id: z.string(), name: z.string(), share: z.number() }));

/** The arms a document publishes, in the order of `armShares`. The holdout's name is its id; pages translate it. */
export function armsOf(document: CampaignDocument): PhaseArm[] {
  const names = new Map(document.variants.map(({ id, name }) => [id, name]));
  return armShares(document.variants, document.holdout).map((arm) => ({
    ...arm,
    name: names.get(arm.id) ?? HOLDOUT,
  }));
}

/** Reads the stored form. */
export function readArms(json: string): PhaseArm[] {
  return armsSchema.parse(JSON.parse(json));
}
