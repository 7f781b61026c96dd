// Draft → release: check, compile, store, and let the shop have it.
import type { Problem } from '@/core/campaign/check-for-publish';
import type { Scope } from '../access/scope';
import type { App } from '../app';
import { AppError } from '../errors';

export interface PublishResult {
  release: number;
  /** `new`: something that matters to the comparison of arms changed, so counting starts afresh. */
  phase: 'same' | 'new';
}

/** `details` of the `invalid` error. */
export interface PublishProblems {
  problems: Problem[];
}

export async function publishCampaign(
  _app: App,
  _scope: Scope,
  _input: { campaignId: string; revision: number },
): Promise<PublishResult> {
  throw new AppError('internal', 'Not finished.');
}
