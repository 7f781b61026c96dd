// The arms of a phase as they are stored with it.
import * as z from 'zod';
import { armShares, HOLDOUT, type ArmShare } from '@/core/assignment';
import type { CampaignDocument } from '@/core/campaign/document';

export interface PhaseArm extends ArmShare {
  /** As the owner called the variant when the phase started. */
  name: string;
}

const armsSchema = z.array(z.object({ id: z.string(), name: z.string(), share: z.number() }));
const storedSchema = z.union([
  // As most are, and as all were before there was anything else to keep.
  armsSchema.transform((arms) => ({ arms })),
  z.object({ arms: armsSchema, attributionDays: z.optional(z.number()) }),
]);

/** The arms a document publishes, in the order of `armShares`. The holdout's name is its id; pages translate it. */
export function armsOf(document: CampaignDocument): PhaseArm[] {
  const names = new Map(document.variants.map(({ id, name }) => [id, name]));
  return armShares(document.variants, document.holdout).map((arm) => ({
    ...arm,
    name: names.get(arm.id) ?? HOLDOUT,
  }));
}

/** What a phase keeps of the document that it started with, in its stored form. */
export function writePhaseArms(document: CampaignDocument): string {
  const { attributionDays } = document;
  const arms = armsOf(document);
  return JSON.stringify(attributionDays === undefined ? arms : { arms, attributionDays });
}

/** Reads the stored form. `attributionDays`: for how long orders count in the phase; absent: as usual. */
export function readPhaseArms(json: string): { arms: PhaseArm[]; attributionDays?: number } {
  return storedSchema.parse(JSON.parse(json));
}

/** The arms alone. */
export function readArms(json: string): PhaseArm[] {
  return readPhaseArms(json).arms;
}
