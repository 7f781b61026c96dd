// The document that the canvas draws.
import { useState } from 'react';
import type { CampaignDocument } from '@/core/campaign/document';

/** While words are written in their place the campaign is not drawn anew, which would take the caret away. */
export function useHeldDocument(document: CampaignDocument, isEditing: boolean): CampaignDocument {
  const [held, hold] = useState<CampaignDocument | null>(null);
  if (isEditing && held === null) hold(document);
  if (!isEditing && held !== null) hold(null);
  return isEditing ? (held ?? document) : document;
}
