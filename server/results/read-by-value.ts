// What visitors of a site were or where, and which campaigns they met: figures of every campaign by the values of a dimension. Of all
// time: what is asked here is kept for whole phases.
import type { GoalKind } from '@/core/goal-figure';
import type { ReadScope } from '../access/scope';
import type { App } from '../app';
import { listCampaigns } from '../campaigns/list-campaigns';
import { NAMED_VALUES, OTHER_VALUES, type Dimension } from '../ingest/event-store';
import { findSite } from '../sites/find-site';
import { addFigures } from './daily-figures';
import { sumFigures, type Figures } from './figures';
import { readPhaseIds } from './read-phase-ids';

export interface ValueRow {
  /** Empty: not known. Null: all that are not named. */
  value: string | null;
  /** Visitors, counted once per campaign and phase. */
  exposed: number;
  /** The campaigns that they met, the one with the most visitors first. */
  campaigns: ValueCampaign[];
}

export interface ValueCampaign extends Figures {
  id: string;
  name: string;
  /** Null: its stored design cannot be read. */
  goal: GoalKind | null;
}

/** Named for each value; a shop that runs more at once sees the rest on their own results. */
const MAX_CAMPAIGNS = 10;

/** For each dimension the values with the most visitors first, the rest as one. @throws AppError `not-found` */
export async function readByValue(
  app: App,
  scope: ReadScope,
  siteId: string,
  dimensions: readonly Dimension[],
): Promise<ValueRow[][]> {
  const [{ currency }, items, phases] = await Promise.all([
    findSite(app, scope, siteId),
    listCampaigns(app, scope, siteId),
    readPhaseIds(app, siteId),
  ]);
  return Promise.all(
    dimensions.map(async (dimension) => {
      const rows = new Map<string, ValueRow>();
      await Promise.all(
        items.map(async ({ id, name, design }) => {
          const ids = phases.get(id);
          if (!ids) return;
          for (const { value, arms } of await app.store.figuresBy(siteId, ids, dimension)) {
            const own = { id, name, goal: design?.goal ?? null, ...sumFigures(arms, currency) };
            if (own.exposed > 0) addTo(rows, value, own);
          }
        }),
      );
      return rank([...rows.values()]);
    }),
  );
}

function addTo(rows: Map<string, ValueRow>, value: string, campaign: ValueCampaign): void {
  const row = rows.get(value) ?? { value: value === OTHER_VALUES ? null : value, exposed: 0, campaigns: [] };
  row.exposed += campaign.exposed;
  row.campaigns.push(campaign);
  rows.set(value, row);
}

/** The same number of named values as each campaign has; what is beyond joins the rest. */
function rank(rows: readonly ValueRow[]): ValueRow[] {
  const named = rows.filter(({ value }) => value !== null).sort(byVisitors);
  const rest = [...rows.filter(({ value }) => value === null), ...named.splice(NAMED_VALUES)];
  const other = rest.length > 0 ? [join(rest)] : [];
  return [...named, ...other].map((row) => ({
    ...row,
    campaigns: row.campaigns.sort(byVisitors).slice(0, MAX_CAMPAIGNS),
  }));
}

function byVisitors(a: { exposed: number }, b: { exposed: number }): number {
  return b.exposed - a.exposed;
}

function join(rows: readonly ValueRow[]): ValueRow {
  const campaigns = new Map<string, ValueCampaign>();
  for (const row of rows)
    for (const one of row.campaigns) {
      const own = campaigns.get(one.id);
      campaigns.set(one.id, own ? { ...own, ...addFigures([own, one]) } : one);
    }
  return {
    value: null,
    exposed: rows.reduce((sum, { exposed }) => sum + exposed, 0),
    campaigns: [...campaigns.values()],
  };
}
