// One campaign for the editor: its draft, what runs, and what stands in the way of publishing.
import type { Problem } from '@/core/campaign/check-for-publish';
import type { CampaignDocument } from '@/core/campaign/document';
import type { Scope } from '../access/scope';
import type { App } from '../app';
import { AppError } from '../errors';
import type { CampaignStatus } from './campaign-status';

export interface CampaignDetail {
  id: string;
  name: string;
  siteId: string;
  status: CampaignStatus;
  /** To be named by the next save. */
  revision: number;
  document: CampaignDocument;
  /** ms. */
  savedAt: number;
  /** The release the shop runs, or ran before the pause; `at` in ms. */
  published: { release: number; at: number; document: CampaignDocument } | null;
  problems: Problem[];
}

export async function getCampaign(_app: App, _scope: Scope, _campaignId: string): Promise<CampaignDetail> {
  throw new AppError('internal', 'Not finished.');
}
