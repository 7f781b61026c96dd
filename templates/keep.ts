// Templates against carts that are left: what is unclear is said, what is missing is shown.
import type { Block } from '@/core/campaign/block';
import type { Condition } from '@/core/campaign/condition';
import type { IconName } from '@/core/campaign/icon-names';
import { close, columns, coupon, heading, icon, link, linkedText, list, note, text } from './blocks';
import { campaign, STANDING } from './campaign';
import { CART_FILLED, IN_CART, NOT_PAYING } from './conditions';
import { EXAMPLE_SHOP, template } from './template';

/** Of an amount that is enough for what is offered, minor currency units. */
const FREE_SHIPPING = 6000;
const WEEK_HOURS = 168;
const CART_OF_SOME_WORTH: Condition = { kind: 'cartTotal', from: 5000, to: null };

export const basketStays = template({
  id: 'basket-stays',
  goal: 'keep',
  document: () =>
    campaign({
      purpose: 'service',
      format: { kind: 'popup', width: 440, closeOnBackdrop: true },
      who: [CART_FILLED, NOT_PAYING],
      when: [{ kind: 'exit', onTouch: ['scroll', 'tab'] }],
      often: { everyHours: WEEK_HOURS },
      goal: 'clicked',
      name: 'Your basket stays',
      steps: {
        only: {
          name: 'Basket',
          blocks: [
            icon('bag'),
            heading('Your basket stays as it is'),
            text('Take your time. Whenever you come back on this device, it is waiting for you.'),
            list([
              'Delivered in two to four days',
              'Thirty days to send things back',
              'Questions answered by people',
            ]),
            link('Go to the basket', '/cart'),
            close('Keep looking'),
          ],
        },
      },
    }),
});

export const leavingCode = template({
  id: 'leaving-code',
  goal: 'keep',
  document: () =>
    campaign({
      purpose: 'marketing',
      format: {
        kind: 'popup',
        width: 420,
        closeOnBackdrop: true,
        teaser: { text: 'Delivery on us', edge: 'bottom-start', when: 'closed' },
      },
      who: [CART_OF_SOME_WORTH, NOT_PAYING],
      when: [{ kind: 'exit', onTouch: ['tab'] }],
      often: { atMost: 1 },
      goal: 'clicked',
      name: 'Delivery on us',
      steps: {
        only: {
          name: 'Code',
          blocks: [
            heading('May we pay for delivery?'),
            text('This code takes the delivery cost off what is in your basket.'),
            coupon('ONTHEWAY'),
            link('Go to the basket', '/cart'),
            note('For one order, within the next seven days.'),
          ],
        },
      },
    }),
});

export const freeShippingBar = template({
  id: 'free-shipping-bar',
  goal: 'keep',
  document: ({ currency } = EXAMPLE_SHOP) =>
    campaign({
      purpose: 'service',
      format: { kind: 'bar', width: 760, edge: 'bottom', pushes: false },
      who: [CART_FILLED, NOT_PAYING],
      when: [{ kind: 'time', seconds: 0 }],
      often: STANDING,
      goal: 'clicked',
      name: 'Towards free delivery',
      steps: {
        only: {
          name: 'Bar',
          blocks: [
            {
              id: 'progress',
              kind: 'progress',
              sum: FREE_SHIPPING,
              currency,
              before: '{left} to free delivery',
              reached: 'Delivery is free for this basket',
            },
            link('Go to the basket', '/cart'),
          ],
        },
      },
    }),
});

function promise(drawing: IconName, words: string): Block[] {
  return [{ ...icon(drawing), size: 'small' }, text(words)];
}

export const basketPromises = template({
  id: 'basket-promises',
  goal: 'keep',
  document: () =>
    campaign({
      purpose: 'service',
      format: { kind: 'embed', width: 680, place: { kind: 'slot', name: 'below-cart' } },
      who: [IN_CART],
      when: [{ kind: 'time', seconds: 0 }],
      often: STANDING,
      goal: 'clicked',
      name: 'What you can count on',
      steps: {
        only: {
          name: 'Promises',
          blocks: [
            heading('What you can count on'),
            ...columns([
              promise('truck', 'Leaves us within one working day.'),
              promise('return', 'Thirty days to change your mind.'),
              promise('card', 'By card, invoice or bank transfer.'),
            ]),
            linkedText(
              'Something unclear? Write to us, and a person answers.',
              { 'Write to us': '/contact' },
              'quiet',
            ),
          ],
        },
      },
    }),
});

export const basketQuestions = template({
  id: 'basket-questions',
  goal: 'keep',
  document: () =>
    campaign({
      purpose: 'service',
      format: { kind: 'slideIn', width: 360, place: 'bottom-end' },
      who: [CART_FILLED, IN_CART],
      when: [{ kind: 'idle', seconds: 40 }],
      often: { everyHours: WEEK_HOURS },
      goal: 'clicked',
      name: 'Anything unclear',
      steps: {
        only: {
          name: 'Questions',
          blocks: [
            icon('chat'),
            heading('Is anything unclear?'),
            text('Delivery, sizes, sending something back: ask us, we know this shop by heart.'),
            link('Write to us', '/contact'),
            link('Delivery and returns', '/delivery', 'plain'),
          ],
        },
      },
    }),
});
