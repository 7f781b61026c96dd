// What the campaigns of a site that run, or are to begin, ask about their visitors: the questions that the simulator puts to its user.
import type { Condition, StickyCondition } from '@/core/campaign/condition';
import { answerName, factsAsked, stickyAsked, type AskedFact } from '@/core/targeting';
import type { Scope } from '../access/scope';
import type { App } from '../app';
import { findSite } from '../sites/find-site';
import { loadLiveCampaigns } from './load-live-campaigns';
import { factsOfRules } from './made-up-purchases';

export interface AskedFacts {
  /** How many campaigns run or are to begin, or would if the site were not paused. */
  live: number;
  /** Each once, in order of priority. */
  facts: AskedFact[];
  /** What sticks, each once by its id: whether it held before is asked too. */
  sticky: StickyCondition[];
}

/** @throws AppError `not-found` */
export async function listAskedFacts(app: App, scope: Scope, siteId: string): Promise<AskedFacts> {
  const site = await findSite(app, scope, siteId);
  const { live } = await loadLiveCampaigns(app, site.id, app.now(), ['live', 'scheduled']);
  const targeting: Condition = { kind: 'all', of: live.map(({ decided }) => decided.targeting) };
  const asked = [...factsAsked(targeting), ...live.flatMap(({ decided }) => factsOfRules(decided))];
  const facts = [...new Map(asked.map((fact) => [answerName(fact.kind, fact.asked), fact])).values()];
  return { live: live.length, facts, sticky: stickyAsked(targeting) };
}
