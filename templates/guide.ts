// Templates that help people find what suits them.
import { close, columns, heading, icon, link, linkedText, list, next, note, text } from './blocks';
import { campaign, STANDING } from './campaign';
import { HOME, NEW_VISITORS, ON_PRODUCTS } from './conditions';
import { template } from './template';

export const sizeGuide = template({
  id: 'size-guide',
  goal: 'guide',
  document: () =>
    campaign({
      purpose: 'service',
      format: { kind: 'slideIn', width: 360, place: 'bottom-end' },
      who: [ON_PRODUCTS, { kind: 'element', selector: 'select[name=size]' }],
      when: [{ kind: 'time', seconds: 25 }],
      often: { everyHours: 72 },
      goal: 'clicked',
      name: 'Between sizes',
      steps: {
        only: {
          name: 'Sizes',
          blocks: [
            heading('Between two sizes?'),
            text(
              'Measure something you like to wear and compare. If it still lies in between, take the larger one.',
            ),
            link('Open the size guide', '/size-guide'),
            note('Swapping a size costs nothing.'),
          ],
        },
      },
    }),
});

export const whereToBegin = template({
  id: 'where-to-begin',
  goal: 'guide',
  document: () =>
    campaign({
      purpose: 'service',
      format: { kind: 'slideIn', width: 380, place: 'bottom-start' },
      who: [NEW_VISITORS, HOME],
      when: [{ kind: 'scroll', percent: 30 }],
      often: { atMost: 1 },
      goal: 'clicked',
      name: 'Three ways in',
      steps: {
        only: {
          name: 'Begin',
          blocks: [
            heading('First time here?'),
            linkedText(
              'Most people begin with the favourites. If you know what you need, the shelves are in order. If you would rather read first, here is how it is made.',
              { favourites: '/collections/favourites', 'the shelves': '/all', 'how it is made': '/about' },
            ),
            link('Show me the favourites', '/collections/favourites'),
          ],
        },
      },
    }),
});

export const careGuide = template({
  id: 'care-guide',
  goal: 'guide',
  document: () =>
    campaign({
      purpose: 'service',
      format: { kind: 'embed', width: 640, place: { kind: 'slot', name: 'product-details' } },
      who: [ON_PRODUCTS],
      when: [{ kind: 'time', seconds: 0 }],
      often: STANDING,
      goal: 'clicked',
      name: 'Care',
      steps: {
        only: {
          name: 'Care',
          blocks: [
            heading('So that it lasts'),
            list(
              [
                'Wash it by hand the first few times, then as you like.',
                'Let it dry standing up, with air from all sides.',
                'If it ever breaks, send us a picture. Most things can be mended.',
              ],
              'number',
            ),
            linkedText('Read the whole care guide', { 'Read the whole care guide': '/care' }),
          ],
        },
      },
    }),
});

export const helpMeChoose = template({
  id: 'help-me-choose',
  goal: 'guide',
  document: () =>
    campaign({
      purpose: 'service',
      format: { kind: 'fullscreen', width: 600 },
      when: [{ kind: 'click', selector: '[data-help-me-choose]' }],
      often: { everyHours: 0, restAfterCloseDays: 0, stopAfterCloses: null, stopAfterConversion: false },
      goal: 'clicked',
      name: 'Which one',
      steps: {
        use: {
          name: 'Use',
          blocks: [
            heading('How will you use it?', 'center'),
            text('It decides the size and the weight, so we ask it first.', 'center'),
            ...columns(
              [
                [
                  icon('clock', 'center'),
                  text('Light, and easy to stack.', 'center'),
                  next('Every day', 'daily'),
                ],
                [
                  icon('sparkle', 'center'),
                  text('Heavy, glazed by hand.', 'center'),
                  next('For guests', 'guests'),
                ],
              ],
              { fill: 'quiet' },
            ),
            close('Let me look by myself'),
          ],
        },
        daily: {
          name: 'Every day',
          blocks: [
            heading('The everyday line', 'center'),
            text('What we use ourselves, from the first coffee to the last bowl of soup.', 'center'),
            link('See the everyday line', '/collections/everyday'),
            next('Answer again', 'use', 'plain'),
          ],
        },
        guests: {
          name: 'For guests',
          blocks: [
            heading('The festive line', 'center'),
            text('For the long table, once or twice a month. No two pieces are quite alike.', 'center'),
            link('See the festive line', '/collections/festive'),
            next('Answer again', 'use', 'plain'),
          ],
        },
      },
    }),
});
