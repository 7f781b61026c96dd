// Quizzes that find what suits somebody: a present, a routine, a size, a taste.
import { NOT_PAYING, ON_PRODUCTS } from './conditions';
import { choose, chooseAny, chooseNumber, ending, ON_DEMAND, questionIn, quiz } from './quiz';
import { template } from './template';

/** Found in the middle of a page, where it stands. */
const inPage = (name: string) => ({ kind: 'embed', width: 640, place: { kind: 'slot', name } }) as const;

export const giftFinder = template({
  id: 'gift-finder',
  goal: 'guide',
  document: () =>
    quiz({
      purpose: 'service',
      format: { kind: 'popup', width: 480, closeOnBackdrop: true },
      when: [{ kind: 'click', selector: '[data-gift-finder]' }],
      often: ON_DEMAND,
      name: 'Gift finder',
      asks: [
        choose(
          'whom',
          'Who is it for?',
          {
            partner: ['My partner', { keepsake: 2, ritual: 1 }],
            friend: ['A friend', { ritual: 2, host: 1 }],
            family: ['Somebody in the family', { host: 2, keepsake: 1 }],
            colleague: ['Somebody at work', { card: 2, ritual: 1 }],
          },
          { hint: 'Four questions, about a minute.' },
        ),
        choose('evening', 'How do they like to spend an evening?', {
          cooking: ['Cooking for a full table', { host: 3 }],
          quiet: ['With a book and something warm', { ritual: 3 }],
          making: ['Making the home nicer', { keepsake: 3 }],
          out: ['Out of the house', { card: 2 }],
        }),
        choose('occasion', 'What is the occasion?', {
          birthday: ['A birthday', { keepsake: 1, ritual: 1 }],
          move: ['A new home', { host: 1, keepsake: 1 }],
          thanks: ['A thank-you', { ritual: 1 }],
          late: ['I am late already', { card: 'include' }],
        }),
        chooseNumber(
          'budget',
          'What should it cost, at most?',
          { min: 10, max: 200, step: 5, label: 'Amount' },
          [
            { id: 'small', from: 10, to: 39, counts: { ritual: 2 } },
            { id: 'middle', from: 40, to: 99, counts: { host: 1, keepsake: 1 } },
            { id: 'large', from: 100, to: 200, counts: { host: 2, keepsake: 2 } },
          ],
        ),
      ],
      traits: { 'gift-for': 'whom' },
      endings: [
        ending(
          'ritual',
          {
            name: 'Small ritual',
            title: 'Something for every morning',
            words: 'A cup that fits two hands, and what goes into it. Small, and used daily.',
            points: ['Light to send', 'Comes wrapped', 'Easy to add to later'],
            offer: ['See small presents', '/collections/small-presents'],
          },
          [{ kind: 'trait', name: 'gift-taste', value: 'ritual' }],
        ),
        ending(
          'host',
          {
            name: 'Full table',
            title: 'Something for the long table',
            words:
              'Large plates, and bowls that go round: what those who cook for others run short of first.',
            points: ['Goes with what they have', 'Safe in the dishwasher'],
            offer: ['See presents for hosts', '/collections/table'],
          },
          [{ kind: 'trait', name: 'gift-taste', value: 'table' }],
        ),
        ending(
          'keepsake',
          {
            name: 'Keepsake',
            title: 'Something that stays',
            words:
              'One piece that has its own place in the room, and is a little different from every other.',
            points: ['Each one is the only one', 'With a card about who made it'],
            offer: ['See single pieces', '/collections/single-pieces'],
          },
          [{ kind: 'trait', name: 'gift-taste', value: 'keepsake' }],
        ),
        ending(
          'card',
          {
            name: 'Gift card',
            title: 'Let them choose',
            words:
              'A gift card arrives by e-mail within minutes or by post in two days, and does not expire.',
            offer: ['See gift cards', '/gift-cards'],
          },
          [{ kind: 'trait', name: 'gift-taste', value: 'card' }],
        ),
      ],
    }),
});

export const skinRoutine = template({
  id: 'skin-routine',
  goal: 'guide',
  document: () =>
    quiz({
      purpose: 'service',
      format: inPage('routine'),
      when: [{ kind: 'time', seconds: 0 }],
      often: ON_DEMAND,
      name: 'Routine',
      asks: [
        choose(
          'noon',
          'How does your skin feel at noon?',
          {
            tight: ['Tight, sometimes flaky', { dry: 3 }],
            shiny: ['Shiny on the whole face', { oily: 3 }],
            mixed: ['Shiny in the middle, dry at the sides', { mixed: 3 }],
            red: ['Warm or red', { calm: 3 }],
          },
          { hint: 'Think of a day on which you put nothing on it.' },
        ),
        chooseAny('concerns', 'What would you like to change?', {
          lines: ['Fine lines', { dry: 1 }],
          spots: ['Spots', { oily: 2 }],
          redness: ['Redness', { calm: 2 }],
          dullness: ['It looks tired', { mixed: 1 }],
        }),
        choose('reacts', 'Do new products sting or itch?', {
          often: ['Often', { calm: 'include' }],
          rarely: ['Rarely', { mixed: 1 }],
          never: ['Never', { oily: 1 }],
        }),
        choose('time', 'How much time do you want to spend?', {
          short: ['Two minutes', { mixed: 1 }],
          long: ['Ten minutes, I like it', { dry: 1 }],
        }),
      ],
      traits: { 'skin-at-noon': 'noon' },
      endings: [
        ending('dry', {
          name: 'Dry',
          title: 'Your skin asks for more oil',
          words: 'Clean without foam, then a cream with ceramides while the skin is still damp.',
          points: ['Morning: rinse, cream', 'Evening: cleansing milk, serum, cream'],
          offer: ['See the routine for dry skin', '/collections/dry-skin'],
        }),
        ending('oily', {
          name: 'Oily',
          title: 'Less is enough for you',
          words: 'A gentle gel twice a day and a light fluid. Scrubbing makes it shine more.',
          points: ['Morning: gel, light fluid', 'Evening: gel, salicylic acid twice a week'],
          offer: ['See the routine for oily skin', '/collections/oily-skin'],
        }),
        ending('calm', {
          name: 'Sensitive',
          title: 'Calm first, everything else later',
          words:
            'Few ingredients, no perfume, one new thing at a time. Try it on the inside of your arm for two days.',
          points: ['Morning: rinse, barrier cream', 'Evening: cleansing milk, barrier cream'],
          offer: ['See products without perfume', '/collections/sensitive'],
        }),
        ending('mixed', {
          name: 'Mixed',
          title: 'Two kinds of skin, one routine',
          words: 'A light cream everywhere, and a little more of it on the cheeks.',
          points: ['Morning: gel, light cream', 'Evening: gel, cream on the cheeks'],
          offer: ['See the routine for mixed skin', '/collections/mixed-skin'],
        }),
      ],
    }),
});

export const sizeAndFit = template({
  id: 'size-and-fit',
  goal: 'guide',
  document: () =>
    quiz({
      purpose: 'service',
      format: { kind: 'slideIn', width: 400, place: 'bottom-end' },
      who: [ON_PRODUCTS],
      when: [{ kind: 'click', selector: '[data-size-finder]' }],
      often: ON_DEMAND,
      name: 'Size',
      asks: [
        chooseNumber(
          'chest',
          'How far is it around your chest?',
          { min: 60, max: 160, label: 'Centimetres' },
          [
            { id: 'xs', from: 60, to: 85, counts: { small: 3 } },
            { id: 's-m', from: 86, to: 97, counts: { medium: 3 } },
            { id: 'm-l', from: 98, to: 109, counts: { large: 3 } },
            { id: 'xl', from: 110, to: 160, counts: { tall: 3 } },
          ],
        ),
        choose('fit', 'How do you like it to fit?', {
          close: ['Close to the body', { small: 1, medium: 1 }],
          easy: ['With some room', { medium: 1, large: 1 }],
          wide: ['Wide', { large: 2, tall: 2 }],
        }),
        choose('usual', 'What do you usually send back?', {
          tight: ['What is too tight', { large: 1, tall: 1 }],
          loose: ['What is too wide', { small: 1, medium: 1 }],
          neither: ['Hardly anything', { medium: 1 }],
        }),
      ],
      endings: [
        ending('small', {
          name: 'S',
          title: 'Take the S',
          words: 'It lies close at the shoulders and leaves room for a thin layer below.',
          offer: ['Show what there is in S', '/all?size=s'],
        }),
        ending('large', {
          name: 'L',
          title: 'Take the L',
          words: 'It falls straight from the shoulders, with room for a jumper below.',
          offer: ['Show what there is in L', '/all?size=l'],
        }),
        ending('tall', {
          name: 'XL',
          title: 'Take the XL',
          words: 'It is longer at the back and the sleeves, and wide at the chest.',
          offer: ['Show what there is in XL', '/all?size=xl'],
        }),
        ending('medium', {
          name: 'M',
          title: 'Take the M',
          words: 'It fits most people who measure what you do. Swapping it costs nothing.',
          offer: ['Show what there is in M', '/all?size=m'],
        }),
      ],
    }),
});

export const coffeeTaste = template({
  id: 'coffee-taste',
  goal: 'guide',
  document: () =>
    quiz({
      purpose: 'service',
      format: { kind: 'popup', width: 480, closeOnBackdrop: true },
      who: [NOT_PAYING],
      when: [{ kind: 'scroll', percent: 40 }],
      often: { atMost: 2 },
      name: 'Taste',
      asks: [
        choose('how', 'How do you make it at home?', {
          espresso: ['Espresso machine', { dark: 2 }],
          filter: ['Filter or pour-over', { bright: 2 }],
          pot: ['Moka pot or press', { round: 2 }],
          leaves: ['I drink tea', { tea: 'include' }],
        }),
        choose(
          'milk',
          'With milk?',
          {
            always: ['Always', { dark: 2, round: 1 }],
            sometimes: ['Now and then', { round: 1 }],
            never: ['Never', { bright: 2 }],
          },
          {
            turn: {
              skip: { kind: 'chose', question: questionIn('how'), how: 'any', options: ['leaves'] },
              ways: [],
              otherwise: { kind: 'next' },
            },
          },
        ),
        choose('taste', 'Which sounds best?', {
          berries: ['Berries and citrus', { bright: 3 }],
          nuts: ['Nuts and caramel', { round: 3 }],
          cocoa: ['Dark chocolate', { dark: 3 }],
        }),
        choose('when', 'When do you drink most of it?', {
          morning: ['In the morning', { dark: 1 }],
          day: ['All day', { round: 1 }],
          evening: ['In the evening', { decaf: 'include' }],
        }),
      ],
      traits: { brews: 'how' },
      endings: [
        ending('bright', {
          name: 'Bright',
          title: 'Bright and fruity',
          words:
            'A light roast from the highlands. Take water just off the boil, and let it cool a little before you taste.',
          offer: ['See light roasts', '/collections/light-roasts'],
        }),
        ending('dark', {
          name: 'Dark',
          title: 'Dark and full',
          words: 'Roasted slowly until it tastes of cocoa; strong enough to be heard through milk.',
          offer: ['See dark roasts', '/collections/dark-roasts'],
        }),
        ending('tea', {
          name: 'Tea',
          title: 'Then let us talk about leaves',
          words: 'Whole leaves in small tins: a black one for the morning, a green one for the afternoon.',
          offer: ['See teas', '/collections/tea'],
        }),
        ending('decaf', {
          name: 'Without caffeine',
          title: 'For late cups',
          words: 'Decaffeinated with water alone, so that it still tastes of where it grew.',
          offer: ['See coffee without caffeine', '/collections/decaf'],
        }),
        ending('round', {
          name: 'Round',
          title: 'Round and sweet',
          words: 'A medium roast with nuts and caramel. It forgives every machine and every morning.',
          offer: ['See medium roasts', '/collections/medium-roasts'],
        }),
      ],
    }),
});
