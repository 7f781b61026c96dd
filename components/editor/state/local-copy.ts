// Unsaved work, kept in the browser until the server has it: a crash or a closed tab loses nothing.
import * as z from 'zod/mini';
import { campaignDocumentSchema } from '@/core/campaign/document';

const localCopySchema = z.strictObject({
  /** The revision that the work started from, and the document of that revision. */
  revision: z.number(),
  base: campaignDocumentSchema,
  document: campaignDocumentSchema,
  /** ms. */
  at: z.number(),
});
export type LocalCopy = z.infer<typeof localCopySchema>;

/** `localStorage`, or a stand-in. */
export type KeptStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

// One copy per campaign: of two tabs with unsaved work that crash together, the one typed in last is restored.
const keyOf = (campaign: string) => `beckon:draft:${campaign}`;

/** False when the browser keeps nothing: storage is full or forbidden. */
export function keepLocalCopy(storage: KeptStorage, campaign: string, copy: LocalCopy): boolean {
  try {
    storage.setItem(keyOf(campaign), JSON.stringify(copy));
    return true;
  } catch {
    return false;
  }
}

export function dropLocalCopy(storage: KeptStorage, campaign: string): void {
  try {
    storage.removeItem(keyOf(campaign));
  } catch {
    // Forbidden storage holds nothing that could be dropped.
  }
}

/** The kept copy, or undefined when there is none or it is not a document of this version. */
export function readLocalCopy(storage: KeptStorage, campaign: string): LocalCopy | undefined {
  try {
    const kept: unknown = JSON.parse(storage.getItem(keyOf(campaign)) ?? 'null');
    const copy = localCopySchema.safeParse(kept);
    return copy.success ? copy.data : undefined;
  } catch {
    return undefined;
  }
}
