// For fault tests and benchmarks: what visitors of a shop send, each in the arm that belongs to them.
import { randomBytes } from 'node:crypto';
import type { BeckonEvent } from '@/core/events/event';
import { campaignEvent, pageView } from '../event.fixtures';
import { armOf } from '../site.fixtures';

/** A new UUID version 7. */
export function newId(): string {
  const hex = (Date.now().toString(16).padStart(12, '0') + randomBytes(10).toString('hex')).slice(0, 32);
  return hex.replace(
    /^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/,
    (_, a: string, b: string, c: string, d: string, e: string) => `${a}-${b}-7${c}-8${d}-${e}`,
  );
}

const DEVICES = ['phone', 'phone', 'desktop'] as const;
const GOALS = ['campaign.clicked', 'form.submitted', 'campaign.closed'] as const;

/** One visit: a page view, the exposure, and what a visitor in the holdout cannot do. `n` varies who and what. */
export function visit(n: number, at = Date.now()): BeckonEvent[] {
  const visitor = newId();
  const arm = armOf(visitor);
  if (arm === undefined) return [];
  const page = {
    device: DEVICES[n % DEVICES.length] ?? 'phone',
    url: `https://shop.example/products/${n % 40}`,
    source: n % 3 === 0 ? 'newsletter' : undefined,
  };
  const types = ['campaign.exposed' as const, 'campaign.shown' as const, GOALS[n % GOALS.length] ?? GOALS[0]];
  const inCampaign = types
    .slice(0, arm === 'holdout' ? 1 : types.length)
    .map((type) => campaignEvent(type, { at, arm, page }));
  return [pageView(1, at), ...inCampaign].map((event) => ({
    ...event,
    id: newId(),
    visitor,
    session: visitor,
  }));
}
