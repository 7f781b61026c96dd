// Senders retry, pages close, networks reorder: the figures must not know.
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import type { BeckonEvent } from '@/core/events/event';
import { prepareBench } from './fault-bench.fixtures';
import { deliver, tabsBackOnline } from './faults-of-delivery.fixtures';
import { visit } from './shop-traffic.fixtures';

const benchOf = prepareBench();

it('gives the same figures for events in order and for the same events mixed up, twice over and in other batches', async () => {
  const sent = Date.now();
  const visits = Array.from({ length: 150 }, (_, n) => visit(n, sent - n * 60_000));
  const events = visits.flat();
  const inOrder = await deliver(benchOf('in-order'), visits, sent);

  const [shuffled = []] = fc.sample(
    fc.shuffledSubarray([...events, ...events], { minLength: events.length * 2 }),
    { numRuns: 1, seed: 7 },
  );
  const mixed: BeckonEvent[][] = [];
  for (let start = 0; start < shuffled.length; start += 7) mixed.push(shuffled.slice(start, start + 7));
  const mixedUp = await deliver(benchOf('mixed-up'), mixed, sent);

  expect(inOrder).toMatchObject({ accepted: events.length, duplicate: 0, differences: [] });
  expect(mixedUp).toMatchObject({ accepted: events.length, duplicate: events.length, differences: [] });
  expect(mixedUp.figures).toEqual(inOrder.figures);
  expect(inOrder.figures.reduce((sum, { exposed }) => sum + exposed, 0)).toBe(visits.length);
}, 30_000);

it('and for visitors whose two tabs were offline for most of a day', async () => {
  const { acknowledged, breaches } = await tabsBackOnline(benchOf('tabs'), { visits: 60 });
  expect(breaches).toEqual([]);
  expect(acknowledged).toBeGreaterThan(120);
}, 30_000);
