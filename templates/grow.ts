// Templates for a longer list: an address asked for with a reason to give it.
import { close, columns, consent, coupon, email, heading, icon, note, submit, text } from './blocks';
import { campaign } from './campaign';
import { HOME, LOOKED_AROUND, NEVER_ORDERED, NEW_VISITORS, NOT_PAYING } from './conditions';
import { EXAMPLE_SHOP, template } from './template';
import { welcomeEmail } from './welcome-email';

const DAY = 86_400_000;

export const welcomeEmailTemplate = template({ id: 'welcome-email', goal: 'grow', document: welcomeEmail });

export const firstOrderCode = template({
  id: 'first-order-code',
  goal: 'grow',
  document: () =>
    campaign({
      purpose: 'marketing',
      format: { kind: 'popup', width: 420, closeOnBackdrop: true },
      who: [NEW_VISITORS, NEVER_ORDERED, LOOKED_AROUND, NOT_PAYING],
      when: [{ kind: 'scroll', percent: 40 }, { kind: 'exit' }],
      often: { atMost: 3 },
      goal: 'submitted',
      name: 'Ten per cent',
      steps: {
        form: {
          name: 'Form',
          blocks: [
            heading('10% off your first order'),
            text(
              'Tell us where to write, and the code is yours. After that you hear from us about once a month.',
            ),
            email(),
            consent('Yes, write to me about new things and offers. Every letter has a link to stop it.'),
            submit('Show me the code', 'code'),
            close('No thanks'),
          ],
        },
        code: {
          name: 'Code',
          blocks: [
            heading('Your code'),
            text('It takes 10% off everything in your first order. Put it in at checkout.'),
            coupon('WELCOME10'),
            close('Back to the shop', 'primary'),
          ],
        },
      },
    }),
});

export const newsletterCorner = template({
  id: 'newsletter-corner',
  goal: 'grow',
  document: () =>
    campaign({
      purpose: 'marketing',
      format: { kind: 'slideIn', width: 380, place: 'bottom-end' },
      who: [LOOKED_AROUND, NOT_PAYING],
      when: [{ kind: 'scroll', percent: 60 }],
      often: { restAfterCloseDays: 30 },
      goal: 'submitted',
      name: 'Corner',
      steps: {
        form: {
          name: 'Form',
          blocks: [
            heading('Hear of it first'),
            text('A short letter when something new arrives. Seldom more than twice a month.'),
            email(),
            consent('Yes, send me that letter. I can stop it at any time.'),
            submit('Keep me posted', 'thanks'),
          ],
        },
        thanks: {
          name: 'Thank you',
          blocks: [
            icon('check'),
            heading('You are on the list'),
            text('The next letter comes when there is something to show.'),
          ],
        },
      },
    }),
});

export const newsletterInPage = template({
  id: 'newsletter-in-page',
  goal: 'grow',
  document: () =>
    campaign({
      purpose: 'marketing',
      format: { kind: 'embed', width: 820, place: { kind: 'slot', name: 'newsletter' } },
      when: [{ kind: 'time', seconds: 0 }],
      often: { everyHours: 0, restAfterCloseDays: 14 },
      goal: 'submitted',
      name: 'In the page',
      steps: {
        form: {
          name: 'Form',
          blocks: [
            ...columns([
              [
                heading('One good letter a month'),
                text(
                  'How things are made, what is new, and what is worth mending. Written by us, read in four minutes.',
                ),
              ],
              [
                email(),
                consent('Yes, send me the monthly letter. Every letter has a link to stop it.'),
                submit('Subscribe', 'thanks'),
              ],
            ]),
          ],
        },
        thanks: {
          name: 'Thank you',
          blocks: [
            heading('Thank you for subscribing'),
            text('The next letter will find you within the month.'),
          ],
        },
      },
    }),
});

export const openingDay = template({
  id: 'opening-day',
  goal: 'grow',
  document: ({ now } = EXAMPLE_SHOP) =>
    campaign({
      purpose: 'marketing',
      format: { kind: 'fullscreen', width: 520 },
      who: [HOME, { kind: 'device', values: ['desktop', 'tablet'] }],
      when: [{ kind: 'time', seconds: 8 }],
      often: { atMost: 2 },
      goal: 'submitted',
      name: 'Days to go',
      steps: {
        form: {
          name: 'Form',
          blocks: [
            heading('The new collection opens soon', 'center'),
            text('Leave your address, and you can look around a day before everybody else.', 'center'),
            {
              id: 'countdown',
              kind: 'countdown',
              end: { kind: 'date', at: now + 14 * DAY },
              finish: { kind: 'show', text: 'It is open. Have a look around.' },
            },
            email(),
            consent('Yes, tell me when it opens, and about new things later on.'),
            submit('Let me in early', 'thanks'),
            close('Not now'),
          ],
        },
        thanks: {
          name: 'Thank you',
          blocks: [
            icon('mail', 'center'),
            heading('See you a day early', 'center'),
            text('We will write to you the day before, with a link that lets you in.', 'center'),
            close('Back to the shop', 'primary'),
          ],
        },
      },
    }),
});

export const birthdayLetter = template({
  id: 'birthday-letter',
  goal: 'grow',
  document: () =>
    campaign({
      purpose: 'marketing',
      format: { kind: 'popup', width: 440, closeOnBackdrop: true },
      who: [{ kind: 'orders', from: 1, to: null }, LOOKED_AROUND, NOT_PAYING],
      when: [{ kind: 'time', seconds: 20 }],
      often: { everyHours: 720, restAfterCloseDays: 90, stopAfterCloses: 2 },
      goal: 'submitted',
      name: 'Birthday',
      steps: {
        form: {
          name: 'Form',
          blocks: [
            icon('calendar'),
            heading('A small present, once a year'),
            text('Tell us the day, and a code for something nice arrives on your birthday.'),
            email(),
            {
              id: 'birthday',
              kind: 'date',
              label: 'Birthday',
              name: 'birthday',
              required: true,
              earliest: '',
              latest: '',
              birthday: true,
            },
            consent('Yes, write to me on my birthday, and now and then about new things.'),
            submit('Save the day', 'thanks'),
            note('We keep the date for this letter alone.'),
          ],
        },
        thanks: {
          name: 'Thank you',
          blocks: [
            heading('It is in our calendar'),
            text('You will hear from us on the day.'),
            close('Back to the shop', 'primary'),
          ],
        },
      },
    }),
});
