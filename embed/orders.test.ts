// @vitest-environment happy-dom
// What a shop hands to `beckon.track`: its own object, with anything in it, and still its own afterwards.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { eventSchema, type BeckonEvent } from '@/core/events/event';
import { GRANTED, leaveShop, openShop } from './shop.fixtures';

beforeEach(() => localStorage.clear());
afterEach(leaveShop);

const ORDER = { order: 'A-1', total: 100, currency: 'NOK', items: 1 };

/** Hands over what no typed call would. */
const track = (beckon: object, props: unknown) =>
  Reflect.apply(Reflect.get(beckon, 'track'), undefined, ['order.placed', props]);

describe('an order that cannot be sent', () => {
  const circular: Record<string, unknown> = { ...ORDER };
  circular.self = circular;

  it.each<[name: string, props: unknown]>([
    ['is circular', circular],
    ['holds a BigInt', { ...ORDER, total: 100n }],
    [
      'throws when it is read',
      Object.defineProperty({ ...ORDER }, 'total', {
        enumerable: true,
        get() {
          throw new Error('The shop is broken.');
        },
      }),
    ],
    [
      'throws when it is written',
      {
        ...ORDER,
        toJSON() {
          throw new Error('The shop is broken.');
        },
      },
    ],
    ['is a function', () => ORDER],
    ['is a symbol', Symbol('order')],
  ])('because it %s is not recorded, and all else works on', async (_name, props) => {
    const shop = await openShop({ campaigns: [{}] });
    expect(() => track(shop.beckon, props)).not.toThrow();
    shop.beckon.track('order.placed', ORDER);
    shop.beckon.consent(GRANTED);
    await shop.fire();
    await shop.wait(1000);
    expect(shop.mounted).toHaveLength(1);
    expect(shop.events().map(({ type }) => type)).toEqual([
      'script.started',
      'page.viewed',
      'order.placed',
      'consent.changed',
      'campaign.exposed',
      'campaign.shown',
      'step.viewed',
    ]);
    for (const event of shop.events()) expect(eventSchema.safeParse(event).error).toBeUndefined();
  });
});

describe('an order', () => {
  it('is what it was when it was handed over, whatever the shop does with its object afterwards', async () => {
    const shop = await openShop();
    const order: Record<string, unknown> = { ...ORDER };
    track(shop.beckon, order);
    order.total = -1;
    order.self = order;
    shop.beckon.consent(GRANTED);
    await shop.wait(1000);
    expect(shop.events('order.placed').map(({ props }) => props)).toEqual([ORDER]);
  });

  it('is what it was, whatever a listener does with what it is told', async () => {
    const shop = await openShop();
    const told: BeckonEvent['id'][] = [];
    shop.beckon.on('order.placed', (event) => {
      const own = event as BeckonEvent;
      told.push(own.id);
      Object.assign(own, { id: 'mine', visitor: 'mine', type: 'campaign.exposed' });
    });
    shop.beckon.track('order.placed', ORDER);
    await shop.wait(1000);
    const [sent] = shop.events('order.placed');
    expect(told).toEqual([sent?.id]);
    expect(eventSchema.safeParse(sent).error).toBeUndefined();
  });

  it('comes on time after one that could not be sent', async () => {
    const shop = await openShop();
    track(shop.beckon, { total: 1n });
    await shop.wait(1000);
    shop.beckon.track('order.placed', ORDER);
    await shop.wait(1000);
    expect(shop.batches.map(({ batch }) => batch.events.map(({ type }) => type))).toEqual([
      ['script.started', 'page.viewed'],
      ['order.placed'],
    ]);
  });
});
