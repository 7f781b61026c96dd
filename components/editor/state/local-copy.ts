// Unsaved work, kept in the browser until the server has it: a crash or a closed tab loses nothing.
import type { CampaignDocument } from '@/core/campaign/document';

export interface LocalCopy {
  /** The revision that the work started from, and the document of that revision. */
  revision: number;
  base: CampaignDocument;
  document: CampaignDocument;
}

/** `localStorage`, or a stand-in. */
export type KeptStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

// One copy per campaign: of two tabs with unsaved work that crash together, the one typed in last is restored.
const keyOf = (campaign: string) => `beckon:draft:${campaign}`;

/** Storage that is full or forbidden keeps nothing; the work is then only in the page, which warns before it closes. */
export function keepLocalCopy(storage: KeptStorage, campaign: string, copy: LocalCopy): void {
  try {
    storage.setItem(keyOf(campaign), JSON.stringify(copy));
  } catch {
    dropLocalCopy(storage, campaign);
  }
}

export function dropLocalCopy(storage: KeptStorage, campaign: string): void {
  try {
    storage.removeItem(keyOf(campaign));
  } catch {
    // Forbidden storage holds nothing that could be dropped.
  }
}

/**
 * The kept copy, migrated to this version; undefined when there is none or it cannot be read.
 * Storage is read before the first `await`, so that edits made meanwhile cannot overwrite it unread.
 */
export async function readLocalCopy(storage: KeptStorage, campaign: string): Promise<LocalCopy | undefined> {
  const kept = readKept(storage, campaign);
  if (typeof kept !== 'object' || kept === null) return undefined;
  if (!('revision' in kept) || !('base' in kept) || !('document' in kept)) return undefined;
  // Loaded only when there is something to check: a copy is the exception.
  const { parseDocument } = await import('@/core/campaign/parse-document');
  const base = parseDocument(kept.base);
  const document = parseDocument(kept.document);
  return base.ok && document.ok && typeof kept.revision === 'number'
    ? { revision: kept.revision, base: base.document, document: document.document }
    : undefined;
}

function readKept(storage: KeptStorage, campaign: string): unknown {
  try {
    return JSON.parse(storage.getItem(keyOf(campaign)) ?? 'null');
  } catch {
    return undefined;
  }
}
