// @vitest-environment happy-dom
// Exposures say which audiences and segments the visitor is in.
import { afterEach, beforeEach, expect, it } from 'vitest';
import { eventSchema, MAX_GROUPS, MAX_SEGMENT_LENGTH } from '@/core/events/event';
import type { Predicate } from '@/core/targeting/predicate';
import type { Attachment } from './attachments/attachment';
import { device } from './facts/device';
import { segment } from './facts/segment';
import type { ShopMoment } from './facts/shop-moment';
import { attach, LONGEST_SEGMENT, MOST_GROUPS, type AskedGroups } from './groups';
import { GRANTED, HOLDOUT, leaveShop, openShop, type ShopOptions } from './shop.fixtures';

beforeEach(() => localStorage.clear());
afterEach(leaveShop);

const IN: Predicate<ShopMoment> = () => 1;
const OUT: Predicate<ShopMoment> = () => 0;
const NOBODY_KNOWS: Predicate<ShopMoment> = () => 0.5;

/** As attachments/shop does once the file is there, or after so many ms. */
const note =
  (asked: AskedGroups, after?: number): Attachment =>
  (parts) => {
    if (after === undefined) attach(parts, asked);
    else setTimeout(() => attach(parts, asked), after);
  };

async function expose(
  attachment: Attachment,
  told: unknown = {},
  options: ShopOptions = {},
  agreed = GRANTED,
) {
  const shop = await openShop({ attachments: [attachment], campaigns: [{}], ...options });
  shop.beckon.consent(agreed);
  shop.beckon.set(told as Parameters<typeof shop.beckon.set>[0]);
  await shop.wait(0);
  await shop.fire();
  await shop.wait(10_000);
  const [event, ...others] = shop.events('campaign.exposed');
  expect(others).toEqual([]);
  expect(eventSchema.safeParse(event).success).toBe(true);
  return event?.props;
}

it('only audiences that the visitor surely is in are named, in the holdout too', async () => {
  const isPhone: Predicate<ShopMoment> = (moment) => Number(device(moment) === 'phone');
  const broken: Predicate<ShopMoment> = () => {
    throw new Error('Broken.');
  };
  const asked: AskedGroups = [
    [
      ['loyal', IN],
      ['gone', OUT],
      ['perhaps', NOBODY_KNOWS],
      ['broken', broken],
      ['phones', isPhone],
      ['new', ({ visitor }) => Number(visitor.kind === 'new' && visitor.id !== null)],
    ],
  ];
  const expected = { probability: 1, audiences: ['loyal', 'new'], segments: [] };
  expect(await expose(note(asked))).toEqual(expected);
  leaveShop();
  localStorage.clear();
  expect(await expose(note(asked), {}, { campaigns: [{ arms: [HOLDOUT] }] })).toEqual(expected);
});

it('segments are those the shop told, as many and as long as an event takes, each once', async () => {
  const many = Array.from({ length: MOST_GROUPS + 5 }, (_, n) => `s${n}`);
  const props = await expose(note([[], segment]), {
    segments: ['x'.repeat(LONGEST_SEGMENT + 1), 's0', ...many],
  });
  expect(props).toMatchObject({ audiences: [], segments: many.slice(0, MOST_GROUPS) });
  expect([MOST_GROUPS, LONGEST_SEGMENT]).toEqual([MAX_GROUPS, MAX_SEGMENT_LENGTH]);
});

it('segments stay on the page of whoever does not allow personalisation, or where no campaign asks', async () => {
  const told = { segments: ['vip'] };
  const agreed = { ...GRANTED, personalisation: false };
  expect(await expose(note([[['loyal', IN]], segment]), told, {}, agreed)).toMatchObject({
    audiences: ['loyal'],
    segments: [],
  });
  leaveShop();
  localStorage.clear();
  expect(await expose(note([[]]), told)).toMatchObject({ segments: [] });
});

it('an exposure waits for the file no longer than for its sending', async () => {
  const asked: AskedGroups = [[['loyal', IN]]];
  expect(await expose(note(asked, 900))).toMatchObject({ audiences: ['loyal'] });
  leaveShop();
  localStorage.clear();
  expect(await expose(note(asked, 5000))).toEqual({ probability: 1 });
});
