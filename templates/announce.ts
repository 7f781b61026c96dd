// Templates that tell what people should know: where things go, when the shop rests, what happens where.
import type { Condition } from '@/core/campaign/condition';
import { close, heading, icon, link, linkedText, note, text } from './blocks';
import { campaign, STANDING } from './campaign';
import { LOOKED_AROUND, NOT_PAYING, RETURNING } from './conditions';
import { template } from './template';

const ABROAD: Condition = { kind: 'country', values: ['AT', 'BE', 'CH', 'DK', 'NL', 'NO', 'SE'] };

export const weDeliverToYou = template({
  id: 'we-deliver-to-you',
  goal: 'announce',
  document: () =>
    campaign({
      purpose: 'service',
      format: { kind: 'bar', width: 900, edge: 'bottom', pushes: false },
      who: [ABROAD, NOT_PAYING],
      when: [{ kind: 'time', seconds: 0 }],
      often: STANDING,
      goal: 'clicked',
      name: 'Abroad',
      steps: {
        only: {
          name: 'Bar',
          blocks: [
            text('We deliver to your country in three to six days, duties included.'),
            link('Costs and times', '/delivery'),
          ],
        },
      },
    }),
});

export const holidayBreak = template({
  id: 'holiday-break',
  goal: 'announce',
  document: () =>
    campaign({
      purpose: 'service',
      format: { kind: 'bar', width: 900, edge: 'top', pushes: true },
      when: [{ kind: 'time', seconds: 0 }],
      often: STANDING,
      goal: 'clicked',
      name: 'We rest',
      steps: {
        only: {
          name: 'Bar',
          blocks: [
            text('We rest from 23 December to 2 January. Orders leave on the third.'),
            link('Dates in full', '/delivery'),
          ],
        },
      },
    }),
});

export const deliveryDelays = template({
  id: 'delivery-delays',
  goal: 'announce',
  document: () =>
    campaign({
      purpose: 'service',
      format: { kind: 'embed', width: 640, place: { kind: 'slot', name: 'cart' } },
      who: [{ kind: 'path', operator: 'starts', values: ['/cart', '/delivery'] }],
      when: [{ kind: 'time', seconds: 0 }],
      often: STANDING,
      goal: 'clicked',
      name: 'A few days more',
      steps: {
        only: {
          name: 'Notice',
          blocks: [
            icon('truck'),
            heading('Parcels take a few days more'),
            text(
              'Our carrier is catching up. Count on five to eight days instead of three; you get a link to follow yours.',
            ),
            linkedText(
              'Need it sooner? Ask us what is possible.',
              { 'Ask us what is possible': '/contact' },
              'quiet',
            ),
          ],
        },
      },
    }),
});

export const openDoors = template({
  id: 'open-doors',
  goal: 'announce',
  document: () =>
    campaign({
      purpose: 'marketing',
      format: { kind: 'slideIn', width: 380, place: 'bottom-start' },
      who: [LOOKED_AROUND, NOT_PAYING],
      when: [{ kind: 'time', seconds: 15 }],
      often: { atMost: 3 },
      goal: 'clicked',
      name: 'Open day',
      steps: {
        only: {
          name: 'Invitation',
          blocks: [
            note('Saturday, ten to five'),
            heading('The workshop is open'),
            text('Come and see how it is done. There is coffee, a shelf of seconds, and somebody to ask.'),
            link('How to find us', '/workshop'),
            { id: 'line', kind: 'divider', weight: 'fine' },
            {
              id: 'social',
              kind: 'social',
              links: [
                { network: 'instagram', url: 'https://www.instagram.com/yourshop' },
                { network: 'pinterest', url: 'https://www.pinterest.com/yourshop' },
                { network: 'youtube', url: 'https://www.youtube.com/@yourshop' },
              ],
              align: 'start',
            },
          ],
        },
      },
    }),
});

export const sinceYourLastVisit = template({
  id: 'since-your-last-visit',
  goal: 'announce',
  document: () =>
    campaign({
      purpose: 'marketing',
      format: { kind: 'slideIn', width: 380, place: 'top-end' },
      who: [RETURNING, NOT_PAYING],
      when: [{ kind: 'pages', count: 2 }],
      often: { everyHours: 336 },
      goal: 'clicked',
      name: 'New on the shelf',
      steps: {
        only: {
          name: 'New',
          blocks: [
            icon('sparkle'),
            heading('New on the shelf'),
            text('Twelve pieces have arrived this month, and two old ones are back.'),
            link('See what is new', '/collections/new'),
            close('Later'),
          ],
        },
      },
    }),
});
