// The campaigns one can start from.
import type { CampaignDocument } from '@/core/campaign/document';
import { welcomeEmail } from './welcome-email';

export interface Starter {
  id: 'welcome-email';
  /** A new document each time; the caller may change it. */
  document(): CampaignDocument;
}

export const starters: readonly Starter[] = [{ id: 'welcome-email', document: welcomeEmail }];
