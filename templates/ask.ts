// Templates that ask: what people think, what they miss, when to write to them.
import type { Block, BlockOf } from '@/core/campaign/block';
import { close, consent, email, heading, icon, note, submit, text } from './blocks';
import { campaign } from './campaign';
import { LOOKED_AROUND, NOT_PAYING, ON_PRODUCTS } from './conditions';
import { template } from './template';

function thanks(words: string): { name: string; blocks: Block[] } {
  return {
    name: 'Thank you',
    blocks: [icon('check'), heading('Thank you'), text(words), close('Close', 'primary')],
  };
}

function longAnswer(label: string): BlockOf<'text-field'> {
  return {
    id: 'words',
    kind: 'text-field',
    label,
    name: 'words',
    required: false,
    long: true,
    placeholder: '',
    most: 600,
  };
}

export const backInStock = template({
  id: 'back-in-stock',
  goal: 'ask',
  document: () =>
    campaign({
      purpose: 'service',
      format: { kind: 'slideIn', width: 380, place: 'bottom-end' },
      who: [ON_PRODUCTS, { kind: 'element', selector: '.sold-out' }],
      when: [{ kind: 'time', seconds: 3 }],
      often: { everyHours: 2, stopAfterCloses: null, restAfterCloseDays: 1, stopAfterConversion: false },
      goal: 'submitted',
      name: 'Back in stock',
      steps: {
        form: {
          name: 'Form',
          blocks: [
            icon('bell'),
            heading('Shall we tell you when it is back?'),
            text('One e-mail on the day it can be ordered again, and nothing else.'),
            email(),
            submit('Tell me', 'thanks'),
          ],
        },
        thanks: thanks('We will write once, on the day it is back.'),
      },
    }),
});

export const afterTheOrder = template({
  id: 'after-the-order',
  goal: 'ask',
  document: () =>
    campaign({
      purpose: 'service',
      format: { kind: 'slideIn', width: 420, place: 'bottom-end' },
      who: [{ kind: 'path', operator: 'starts', values: ['/thank-you', '/order'] }],
      when: [{ kind: 'time', seconds: 4 }],
      often: { everyHours: 2160 },
      goal: 'submitted',
      name: 'Recommend',
      steps: {
        form: {
          name: 'Form',
          blocks: [
            heading('How was ordering here?'),
            {
              id: 'score',
              kind: 'rating',
              label: 'Would you send a friend to us?',
              name: 'score',
              required: true,
              scale: 'nps',
              low: 'Not at all',
              high: 'Without a doubt',
            },
            longAnswer('What should we do better?'),
            email(),
            note('So that we can answer. It goes on no list.'),
            submit('Send answers', 'thanks'),
          ],
        },
        thanks: thanks('Every answer is read by the people who run this shop.'),
      },
    }),
});

export const wasThisOfHelp = template({
  id: 'was-this-of-help',
  goal: 'ask',
  document: () =>
    campaign({
      purpose: 'service',
      format: { kind: 'embed', width: 560, place: { kind: 'slot', name: 'help' } },
      who: [{ kind: 'path', operator: 'starts', values: ['/help', '/delivery', '/returns'] }],
      when: [{ kind: 'time', seconds: 0 }],
      often: { everyHours: 0, restAfterCloseDays: 7 },
      goal: 'submitted',
      name: 'Of help',
      steps: {
        form: {
          name: 'Form',
          blocks: [
            {
              id: 'face',
              kind: 'rating',
              label: 'Did this page answer your question?',
              name: 'helped',
              required: true,
              scale: 'emoji',
              low: 'Not at all',
              high: 'Completely',
            },
            longAnswer('What is missing?'),
            email(),
            submit('Send answer', 'thanks'),
          ],
        },
        thanks: {
          name: 'Thank you',
          blocks: [
            heading('Thank you'),
            text('If you asked something, we will write back within a working day.'),
          ],
        },
      },
    }),
});

export const whatNext = template({
  id: 'what-next',
  goal: 'ask',
  document: () =>
    campaign({
      purpose: 'marketing',
      format: { kind: 'popup', width: 460, closeOnBackdrop: true },
      who: [{ kind: 'orders', from: 1, to: null }, LOOKED_AROUND, NOT_PAYING],
      when: [{ kind: 'scroll', percent: 60 }],
      often: { everyHours: 720, atMost: 2 },
      goal: 'submitted',
      name: 'A vote',
      steps: {
        form: {
          name: 'Vote',
          blocks: [
            heading('What shall we make next?'),
            text('Your choice weighs something: the winner goes into the workshop this spring.'),
            {
              id: 'wish',
              kind: 'radio',
              label: 'I would like',
              name: 'wish',
              required: true,
              options: [
                { id: 'small', label: 'Something small for every day' },
                { id: 'large', label: 'One large piece for the table' },
                { id: 'colour', label: 'The old shapes in a new colour' },
              ],
            },
            email(),
            consent('Yes, tell me what won, and write to me about new things.'),
            submit('Cast my vote', 'thanks'),
          ],
        },
        thanks: thanks('We will write when the votes are counted.'),
      },
    }),
});
