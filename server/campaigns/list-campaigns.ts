// The campaigns of a site with the numbers of the list page.
import type { Format } from '@/core/campaign/format';
import type { Goal } from '@/core/campaign/goal';
import type { Scope } from '../access/scope';
import type { App } from '../app';
import { AppError } from '../errors';
import type { Figures } from '../results/figures';
import type { CampaignStatus } from './campaign-status';

export interface CampaignListItem {
  id: string;
  name: string;
  status: CampaignStatus;
  format: Format['kind'];
  goal: Goal['kind'];
  /** The draft differs from what the shop runs. */
  hasUnpublishedChanges: boolean;
  /** ms. */
  updatedAt: number;
  /** ms; null: never published. */
  publishedAt: number | null;
  figures: Figures;
  /** Visitors exposed per day of the site's time zone, the last 14 days, today last. */
  spark: number[];
}

export async function listCampaigns(_app: App, _scope: Scope, _siteId: string): Promise<CampaignListItem[]> {
  throw new AppError('internal', 'Not finished.');
}
