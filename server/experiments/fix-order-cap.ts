// What the largest orders are cut to where arms are compared by revenue: fixed before the first visitor, from orders that came before,
// because a cap that is chosen from what is compared could be chosen for what it shows. [Kohavi et al. 2014]
import { orderCap } from '@/core/statistics';
import type { App } from '../app';
import type { FoundExperiment } from './find-experiment';
import { readExperiment } from './read-experiment';

const DAY_MS = 24 * 3_600_000;
/** Whose amounts are looked at: long enough for the rare ones, short enough for prices to be the same. */
const LOOK_BACK_MS = 90 * DAY_MS;
/** Fewer do not tell what one of a hundred is like. */
const LEAST_ORDERS = 100;
const MOST_ORDERS = 100_000;

/**
 * The amount that 99 % of the orders before `now` stay below, in minor units of the site's currency. Null: nobody compares revenue, too
 * few orders came before, or all campaigns of a site are compared, whose visitors are counted since long before.
 */
export async function fixOrderCap(
  app: App,
  experiment: FoundExperiment,
  now: number,
): Promise<number | null> {
  const { kind, design } = readExperiment(experiment);
  const isAsked = [design.primary, ...design.secondary, ...design.guardrails].includes('revenue');
  if (!isAsked || kind === 'site') return null;
  const { id, currency } = experiment.site;
  const span = { from: now - LOOK_BACK_MS, to: now };
  const amounts = await app.store.orderAmounts(id, currency, span, MOST_ORDERS);
  const cap = amounts.length < LEAST_ORDERS ? null : orderCap(amounts);
  // A shop that gives most things away has none.
  return cap ? Math.round(cap) || null : null;
}
