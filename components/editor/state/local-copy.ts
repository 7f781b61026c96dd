// Unsaved work, kept in the browser until the server has it: a crash or a closed tab loses nothing.
import { campaignDocumentSchema, type CampaignDocument } from '@/core/campaign/document';

export interface LocalCopy {
  /** The revision that the work started from. */
  revision: number;
  document: CampaignDocument;
  /** ms. */
  at: number;
}

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
    if (typeof kept !== 'object' || kept === null) return undefined;
    if (!('revision' in kept) || !('at' in kept) || !('document' in kept)) return undefined;
    const document = campaignDocumentSchema.safeParse(kept.document);
    if (!document.success || typeof kept.revision !== 'number' || typeof kept.at !== 'number')
      return undefined;
    return { revision: kept.revision, at: kept.at, document: document.data };
  } catch {
    return undefined;
  }
}
