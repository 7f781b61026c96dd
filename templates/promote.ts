// Templates that point something out: a sale, a collection, a present. Nothing presses, everything ends when it says.
import type { Condition } from '@/core/campaign/condition';
import { close, coupon, heading, icon, link, linkedText, note, text } from './blocks';
import { campaign, STANDING } from './campaign';
import { CART_FILLED, LOOKED_AROUND, NOT_PAYING, ON_PRODUCTS, RETURNING } from './conditions';
import { EXAMPLE_SHOP, template } from './template';

/** Of an order that gets a present, minor currency units. */
const PRESENT_FROM = 9000;
const MONTH_HOURS = 720;
const THREE_PRODUCTS: Condition = { kind: 'pages', span: 'visit', from: 3, to: null };

export const saleBar = template({
  id: 'sale-bar',
  goal: 'promote',
  document: () =>
    campaign({
      purpose: 'marketing',
      format: { kind: 'bar', width: 960, edge: 'top', pushes: true },
      who: [NOT_PAYING],
      when: [{ kind: 'time', seconds: 0 }],
      often: STANDING,
      goal: 'clicked',
      name: 'Sale',
      steps: {
        only: {
          name: 'Bar',
          blocks: [
            heading('The season is on sale'),
            text('Up to 30% off, until Sunday evening'),
            link('See the sale', '/sale'),
          ],
        },
      },
    }),
});

export const newSeason = template({
  id: 'new-season',
  goal: 'promote',
  document: () =>
    campaign({
      purpose: 'marketing',
      format: { kind: 'fullscreen', width: 560 },
      who: [RETURNING, { kind: 'device', values: ['desktop', 'tablet'] }, NOT_PAYING],
      when: [{ kind: 'pages', count: 2 }],
      often: { atMost: 1 },
      goal: 'clicked',
      name: 'The new season',
      steps: {
        only: {
          name: 'Season',
          blocks: [
            note('New this week', 'center'),
            heading('Quieter colours, heavier cloth', 'center'),
            text(
              'Forty new pieces for the cold half of the year, made in small numbers and meant to be kept.',
              'center',
            ),
            { id: 'space', kind: 'spacer', height: 'small' },
            link('See the collection', '/collections/new'),
            close('Back to where I was'),
          ],
        },
      },
    }),
});

export const betterTogether = template({
  id: 'better-together',
  goal: 'promote',
  document: () =>
    campaign({
      purpose: 'marketing',
      format: { kind: 'slideIn', width: 360, place: 'bottom-start' },
      who: [ON_PRODUCTS, THREE_PRODUCTS],
      when: [{ kind: 'time', seconds: 12 }],
      often: { atMost: 2 },
      goal: 'clicked',
      name: 'A pair',
      steps: {
        only: {
          name: 'Offer',
          blocks: [
            heading('Two are better than one'),
            text('Choose any two, and the pair costs 10% less. They need not match.'),
            coupon('PAIR10'),
            note('For two or more pieces in one order.'),
          ],
        },
      },
    }),
});

export const presentFrom = template({
  id: 'present-from',
  goal: 'promote',
  document: ({ currency } = EXAMPLE_SHOP) =>
    campaign({
      purpose: 'marketing',
      format: { kind: 'slideIn', width: 360, place: 'bottom-end' },
      who: [CART_FILLED, NOT_PAYING],
      when: [{ kind: 'addToCart' }],
      often: { atMost: 3 },
      goal: 'clicked',
      name: 'A present',
      steps: {
        only: {
          name: 'Present',
          blocks: [
            icon('gift'),
            heading('A little something goes with it'),
            text('Larger orders get a present from us: whatever the workshop made a few too many of.'),
            {
              id: 'progress',
              kind: 'progress',
              sum: PRESENT_FROM,
              currency,
              before: '{left} to the present',
              reached: 'The present is in your parcel',
            },
            link('Go to the basket', '/cart'),
          ],
        },
      },
    }),
});

export const orderByTwo = template({
  id: 'order-by-two',
  goal: 'promote',
  document: ({ timeZone } = EXAMPLE_SHOP) =>
    campaign({
      purpose: 'service',
      format: { kind: 'embed', width: 480, place: { kind: 'slot', name: 'product' } },
      who: [
        ON_PRODUCTS,
        { kind: 'weekday', values: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'] },
        { kind: 'hour', from: 6, to: 13 },
      ],
      when: [{ kind: 'time', seconds: 0 }],
      often: STANDING,
      goal: 'clicked',
      name: 'Leaves today',
      steps: {
        only: {
          name: 'Today',
          blocks: [
            text('Ordered before 14:00, it leaves us today.'),
            {
              id: 'countdown',
              kind: 'countdown',
              end: { kind: 'daily', time: '14:00', timeZone },
              finish: { kind: 'close' },
            },
            linkedText('How delivery works', { 'How delivery works': '/delivery' }, 'quiet'),
          ],
        },
      },
    }),
});

export const outletShelf = template({
  id: 'outlet-shelf',
  goal: 'promote',
  document: () =>
    campaign({
      purpose: 'marketing',
      format: { kind: 'popup', width: 460, closeOnBackdrop: true },
      who: [RETURNING, LOOKED_AROUND, NOT_PAYING],
      when: [{ kind: 'scroll', percent: 70 }],
      often: { everyHours: MONTH_HOURS, atMost: 2 },
      goal: 'clicked',
      name: 'The end of a line',
      steps: {
        only: {
          name: 'Offer',
          blocks: [
            icon('tag'),
            heading('What we will not make again'),
            text(
              'A shelf of single pieces and retired colours, at a third off. Nothing is wrong with any of them.',
            ),
            link('Look through the shelf', '/sale'),
            close('Another time'),
          ],
        },
      },
    }),
});
