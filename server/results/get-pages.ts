// The pages of a shop: on which of them visitors first met which campaign, and what came of it. Of all time: pages are kept for whole
// phases.
import type { Goal } from '@/core/campaign/goal';
import type { ReadScope } from '../access/scope';
import type { App } from '../app';
import { listCampaigns } from '../campaigns/list-campaigns';
import { NAMED_VALUES, OTHER_VALUES } from '../ingest/event-store';
import { addFigures } from './daily-figures';
import { sumFigures, type Figures } from './figures';
import { readPhaseIds } from './read-phase-ids';

export interface PagesView {
  /** Those with the most visitors first, the rest as one. */
  pages: PageRow[];
}

export interface PageRow {
  /** Host and path; empty: not known. Null: all pages that are not named. */
  page: string | null;
  /** Visitors who first met a campaign here, counted once per campaign and phase. */
  exposed: number;
  /** The campaigns that were met here, the one with the most visitors first. */
  campaigns: PageCampaign[];
}

export interface PageCampaign extends Figures {
  id: string;
  name: string;
  /** Null: its stored design cannot be read. */
  goal: Goal['kind'] | null;
}

/** Named for each page; a shop that runs more at once on a page sees the rest on their own results. */
const MAX_CAMPAIGNS = 10;

/** @throws AppError `not-found` */
export async function getPages(app: App, scope: ReadScope, siteId: string): Promise<PagesView> {
  const [items, phases] = await Promise.all([listCampaigns(app, scope, siteId), readPhaseIds(app, siteId)]);
  const rows = new Map<string, PageRow>();
  await Promise.all(
    items.map(async ({ id, name, design }) => {
      const ids = phases.get(id);
      if (!ids) return;
      for (const { value, arms } of await app.store.figuresBy(siteId, ids, 'page')) {
        const own = { id, name, goal: design?.goal ?? null, ...sumFigures(arms) };
        if (own.exposed > 0) addTo(rows, value, own);
      }
    }),
  );
  return { pages: rank([...rows.values()]) };
}

function addTo(rows: Map<string, PageRow>, value: string, campaign: PageCampaign): void {
  const row = rows.get(value) ?? { page: value === OTHER_VALUES ? null : value, exposed: 0, campaigns: [] };
  row.exposed += campaign.exposed;
  row.campaigns.push(campaign);
  rows.set(value, row);
}

/** The same number of named pages as each campaign has; what is beyond joins the rest. */
function rank(rows: readonly PageRow[]): PageRow[] {
  const named = rows.filter(({ page }) => page !== null).sort(byVisitors);
  const rest = [...rows.filter(({ page }) => page === null), ...named.splice(NAMED_VALUES)];
  const other = rest.length > 0 ? [join(rest)] : [];
  return [...named, ...other].map((row) => ({
    ...row,
    campaigns: row.campaigns.sort(byVisitors).slice(0, MAX_CAMPAIGNS),
  }));
}

function byVisitors(a: { exposed: number }, b: { exposed: number }): number {
  return b.exposed - a.exposed;
}

function join(rows: readonly PageRow[]): PageRow {
  const campaigns = new Map<string, PageCampaign>();
  for (const row of rows)
    for (const one of row.campaigns) {
      const own = campaigns.get(one.id);
      campaigns.set(one.id, own ? { ...own, ...addFigures([own, one]) } : one);
    }
  return {
    page: null,
    exposed: rows.reduce((sum, { exposed }) => sum + exposed, 0),
    campaigns: [...campaigns.values()],
  };
}
