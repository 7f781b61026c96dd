// The results page of one campaign, read from enrolments and their roll-ups.
import type { Goal } from '@/core/campaign/goal';
import type { Scope } from '../access/scope';
import type { App } from '../app';
import type { CampaignStatus } from '../campaigns/campaign-status';
import { AppError } from '../errors';
import type { Figures } from './figures';

/** All times in ms; all counts are visitors, each counted once per phase. */
export interface ResultsView {
  campaign: { id: string; name: string; status: CampaignStatus; goal: Goal['kind'] };
  phases: { id: string; number: number; startedAt: number; endedAt: number | null; releases: number[] }[];
  /** In the fixed order of the arms; the holdout has the letter "–". */
  arms: ({ id: string; name: string; letter: string } & Figures)[];
  totals: Figures;
  /** By the time of the first exposure. `start` is the beginning of the hour or of the site's day. */
  trend: { unit: 'hour' | 'day'; points: TrendView[] };
  by: Record<ResultsDimension, DimensionRow[]>;
  excluded: { visitorsInSeveralArms: number; botEvents: number };
  asOf: number;
}

export interface TrendView {
  start: number;
  exposed: number;
  shown: number;
  clicked: number;
  submitted: number;
}

export const RESULTS_DIMENSIONS = ['device', 'source', 'visitor', 'page'] as const;
export type ResultsDimension = (typeof RESULTS_DIMENSIONS)[number];

export interface DimensionRow {
  value: string;
  exposed: number;
  shown: number;
  clicked: number;
  submitted: number;
}

export async function getResults(_app: App, _scope: Scope, _campaignId: string): Promise<ResultsView> {
  throw new AppError('internal', 'Not finished.');
}
