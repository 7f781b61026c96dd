// Templates for those who come back: to a basket they left, or after a long time.
import { close, coupon, heading, icon, link, note, text } from './blocks';
import { campaign, STANDING } from './campaign';
import { CART_FILLED, LOOKED_AROUND, NEVER_ORDERED, NOT_PAYING, RETURNING } from './conditions';
import { template } from './template';

const THREE_MONTHS_HOURS = 2160;

export const basketWaiting = template({
  id: 'basket-waiting',
  goal: 'recover',
  document: () =>
    campaign({
      purpose: 'service',
      format: { kind: 'slideIn', width: 380, place: 'bottom-end' },
      who: [CART_FILLED, NOT_PAYING],
      when: [{ kind: 'since', what: { kind: 'cart' }, from: 2, to: 72, unless: 'order.placed' }],
      often: { atMost: 2 },
      goal: 'clicked',
      name: 'Still here',
      steps: {
        only: {
          name: 'Basket',
          blocks: [
            icon('bag'),
            heading('Your basket is still here'),
            text('Everything is as you left it. If something held you up, tell us, and we will see to it.'),
            link('Go to the basket', '/cart'),
            link('Ask a question', '/contact', 'plain'),
          ],
        },
      },
    }),
});

export const welcomeBack = template({
  id: 'welcome-back',
  goal: 'recover',
  document: () =>
    campaign({
      purpose: 'marketing',
      format: { kind: 'popup', width: 420, closeOnBackdrop: true },
      who: [{ kind: 'sinceOrder', from: THREE_MONTHS_HOURS, to: null }, LOOKED_AROUND, NOT_PAYING],
      when: [{ kind: 'time', seconds: 8 }],
      often: { atMost: 1 },
      goal: 'clicked',
      name: 'Good to see you',
      steps: {
        only: {
          name: 'Welcome',
          blocks: [
            heading('Good to have you back'),
            text('It has been a while, and the shelves have changed. Delivery of your next order is on us.'),
            coupon('COMEBACK'),
            link('See what is new', '/collections/new'),
            note('The code is good for thirty days.'),
          ],
        },
      },
    }),
});

export const stillDeciding = template({
  id: 'still-deciding',
  goal: 'recover',
  document: () =>
    campaign({
      purpose: 'service',
      format: { kind: 'bar', width: 820, edge: 'bottom', pushes: false },
      who: [NEVER_ORDERED, NOT_PAYING, { kind: 'visits', from: 3, to: null }],
      when: [{ kind: 'time', seconds: 10 }],
      often: STANDING,
      goal: 'clicked',
      name: 'Still deciding',
      steps: {
        only: {
          name: 'Bar',
          blocks: [
            text('Still deciding? You have thirty days to send things back.'),
            link('How returns work', '/returns'),
          ],
        },
      },
    }),
});

export const pickUpTheThread = template({
  id: 'pick-up-the-thread',
  goal: 'recover',
  document: () =>
    campaign({
      purpose: 'service',
      format: { kind: 'fullscreen', width: 520 },
      who: [CART_FILLED, RETURNING, { kind: 'device', values: ['desktop', 'tablet'] }],
      when: [{ kind: 'since', what: { kind: 'cart' }, from: 24, to: 336, unless: 'order.placed' }],
      often: { atMost: 1 },
      goal: 'clicked',
      name: 'Pick up the thread',
      steps: {
        only: {
          name: 'Basket',
          blocks: [
            icon('bag', 'center'),
            heading('Where were we?', 'center'),
            text('You put a few things aside some days ago. They are still in your basket.', 'center'),
            link('Go to the basket', '/cart'),
            close('Start afresh'),
          ],
        },
      },
    }),
});
