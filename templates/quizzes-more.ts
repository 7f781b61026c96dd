// Quizzes that ask for more than a taste: who eats along, what somebody rides or needs for work, how they found the shop.
import { close, consent, email, heading, icon, text } from './blocks';
import { HOME, NOT_PAYING } from './conditions';
import { choose, chooseAny, ending, ON_DEMAND, questionIn, quiz, thanks } from './quiz';
import { template } from './template';

export const petFood = template({
  id: 'pet-food',
  goal: 'guide',
  document: () =>
    quiz({
      purpose: 'service',
      format: { kind: 'fullscreen', width: 560 },
      who: [HOME],
      when: [{ kind: 'click', selector: '[data-food-finder]' }],
      often: ON_DEMAND,
      name: 'Bowl',
      asks: [
        choose('animal', 'Who eats with you?', {
          dog: ['A dog', { 'cat-bowl': 'exclude', 'kitten-bowl': 'exclude' }],
          cat: ['A cat', { 'dog-bowl': 'exclude', 'puppy-bowl': 'exclude', 'senior-bowl': 'exclude' }],
        }),
        choose('age', 'How old?', {
          young: ['Under one year', { 'puppy-bowl': 4, 'kitten-bowl': 4 }],
          grown: ['One to eight', { 'dog-bowl': 3, 'cat-bowl': 3 }],
          old: ['Over eight', { 'senior-bowl': 4, 'cat-bowl': 2 }],
        }),
        chooseAny(
          'needs',
          'Anything we should know?',
          {
            stomach: ['A delicate stomach', { gentle: 3 }],
            itch: ['Itching, or a known allergy', { gentle: 'include' }],
            weight: ['A little too heavy', { 'dog-bowl': 1, 'senior-bowl': 1 }],
            nothing: ['Nothing in particular', { 'cat-bowl': 1, 'puppy-bowl': 1, 'kitten-bowl': 1 }, 'alone'],
          },
          'Choose what applies.',
        ),
      ],
      traits: { pet: 'animal' },
      endings: [
        ending('gentle', {
          name: 'Gentle',
          title: 'One kind of meat, nothing else',
          words:
            'Change over within ten days, a spoonful more each day. With a known allergy, ask your vet first.',
          offer: ['See gentle food', '/collections/gentle'],
        }),
        ending('puppy-bowl', {
          name: 'Puppy',
          title: 'For growing paws',
          words: 'More energy and calcium, in pieces for small teeth. Three meals a day until six months.',
          offer: ['See puppy food', '/collections/puppies'],
        }),
        ending('kitten-bowl', {
          name: 'Kitten',
          title: 'For small hunters',
          words: 'Much meat, small portions. Kittens eat up to five times a day.',
          offer: ['See kitten food', '/collections/kittens'],
        }),
        ending('senior-bowl', {
          name: 'Older dog',
          title: 'For slower walks',
          words: 'Less fat and more fibre, and what joints are glad of.',
          offer: ['See food for older dogs', '/collections/older-dogs'],
        }),
        ending('cat-bowl', {
          name: 'Cat',
          title: 'For cats who know what they want',
          words:
            'Moist food with much meat, in six kinds: start with the mixed box and see which bowl is empty first.',
          offer: ['See cat food', '/collections/cats'],
        }),
        ending('dog-bowl', {
          name: 'Dog',
          title: 'For every day',
          words: 'A complete food with fresh meat. On the back is how much for which weight.',
          offer: ['See dog food', '/collections/dogs'],
        }),
      ],
    }),
});

export const bikeFinder = template({
  id: 'bike-finder',
  goal: 'guide',
  document: () =>
    quiz({
      purpose: 'service',
      format: { kind: 'fullscreen', width: 600 },
      when: [{ kind: 'click', selector: '[data-bike-finder]' }],
      often: ON_DEMAND,
      name: 'Bike',
      asks: [
        choose('ground', 'Where will you ride most?', {
          city: ['In town', { city: 3 }],
          road: ['On quiet roads', { road: 3, gravel: 1 }],
          forest: ['On gravel and forest tracks', { gravel: 3 }],
          mountain: ['Where it is steep and rough', { mountain: 4 }],
        }),
        choose(
          'distance',
          'How far on an ordinary day?',
          {
            short: ['Up to ten kilometres', { city: 1 }],
            middle: ['Ten to forty', { gravel: 1 }],
            long: ['More than forty', { road: 2 }],
          },
          {
            turn: {
              skip: { kind: 'chose', question: questionIn('ground'), how: 'any', options: ['mountain'] },
              ways: [],
              otherwise: { kind: 'next' },
            },
          },
        ),
        chooseAny('carries', 'What comes along?', {
          bags: ['Bags for work or shopping', { city: 2 }],
          child: ['A child', { cargo: 'include' }],
          tent: ['A tent', { gravel: 2 }],
          nothing: ['Nothing but me', { road: 1, mountain: 1 }],
        }),
        choose('help', 'Should a motor help?', {
          yes: ['Yes', { city: 1, cargo: 1 }],
          no: ['No', { road: 1, gravel: 1, mountain: 1 }],
        }),
      ],
      traits: { 'rides-on': 'ground' },
      endings: [
        ending('cargo', {
          name: 'Cargo',
          title: 'A bike that carries',
          words: 'Low in the middle, steady with a child on board, and short enough for the hallway.',
          points: ['Seats with belts', 'Carries 180 kg in all'],
          offer: ['See cargo bikes', '/collections/cargo'],
        }),
        ending('mountain', {
          name: 'Mountain',
          title: 'A bike for steep ground',
          words: 'Wide tyres, strong brakes, and a frame that forgives a wrong line.',
          offer: ['See mountain bikes', '/collections/mountain'],
        }),
        ending('road', {
          name: 'Road',
          title: 'A bike for far and fast',
          words:
            'Light and quick, with a position that you can keep for hours. Come by and we fit it to you.',
          offer: ['See road bikes', '/collections/road'],
        }),
        ending('gravel', {
          name: 'Gravel',
          title: 'A bike for nearly everything',
          words: 'Quick on tarmac and calm on gravel, with room for bags. The one to have if you have one.',
          offer: ['See gravel bikes', '/collections/gravel'],
        }),
        ending('city', {
          name: 'City',
          title: 'A bike for every day',
          words: 'Upright, with lights, mudguards and a rack, and nothing that asks for care.',
          offer: ['See city bikes', '/collections/city'],
        }),
      ],
    }),
});

export const businessNeeds = template({
  id: 'business-needs',
  goal: 'ask',
  document: () => {
    const letter = {
      id: 'letter',
      name: 'Where to',
      blocks: [
        heading('Where shall we send the offer?'),
        text('One mail with prices for what you said. Nothing else follows unless you ask.'),
        email(),
        consent('You may write to me about this offer.'),
        {
          id: 'send',
          kind: 'button' as const,
          label: 'Send me the offer',
          emphasis: 'primary' as const,
          action: { kind: 'submit' as const, then: { kind: 'next' as const } },
        },
      ],
      weights: [],
    };
    return quiz({
      purpose: 'service',
      format: { kind: 'embed', width: 640, place: { kind: 'slot', name: 'business' } },
      when: [{ kind: 'time', seconds: 0 }],
      often: ON_DEMAND,
      name: 'Needs',
      asks: [
        choose('size', 'How many people do you order for?', {
          few: ['Up to ten', { shelf: 2 }],
          some: ['Ten to fifty', { account: 2 }],
          many: ['More than fifty', { contract: 3 }],
        }),
        choose('rhythm', 'How often do you order?', {
          once: ['Once, for an occasion', { shelf: 2 }],
          months: ['Every few months', { account: 2 }],
          weeks: ['Every week', { contract: 2, account: 1 }],
        }),
        chooseAny('matters', 'What matters most?', {
          price: ['Price by volume', { contract: 1 }],
          invoice: ['Paying by invoice', { account: 2 }],
          print: ['Our own logo on it', { contract: 1 }],
          speed: ['Having it tomorrow', { shelf: 1 }],
        }),
        letter,
      ],
      traits: { 'company-size': 'size' },
      endings: [
        ending(
          'contract',
          {
            name: 'Terms of your own',
            title: 'Let us agree on terms',
            words:
              'For what you need, prices are agreed for a year. Somebody writes to you within one working day.',
            offer: ['How it works', '/business/terms'],
          },
          [{ kind: 'subscribe', tag: 'contract' }],
        ),
        ending(
          'account',
          {
            name: 'Business account',
            title: 'Open a business account',
            words: 'Order by invoice, see net prices, and let colleagues order too. It is open within a day.',
            offer: ['Open an account', '/business/account'],
          },
          [{ kind: 'subscribe', tag: 'account' }],
        ),
        ending(
          'shelf',
          {
            name: 'From the shelf',
            title: 'Order at once',
            words:
              'What you need is in the shop today. Enter your tax number when paying and the invoice fits.',
            offer: ['Go to the shop', '/all'],
          },
          [{ kind: 'subscribe', tag: 'shop' }],
        ),
      ],
    });
  },
});

export const howYouHeard = template({
  id: 'how-you-heard',
  goal: 'ask',
  document: () =>
    quiz({
      purpose: 'service',
      format: { kind: 'slideIn', width: 380, place: 'bottom-end' },
      who: [{ kind: 'sinceOrder', from: null, to: 1 }, NOT_PAYING],
      when: [{ kind: 'time', seconds: 3 }],
      often: { atMost: 1 },
      name: 'How you heard',
      asks: [
        choose(
          'source',
          'How did you hear of us?',
          {
            friend: ['From somebody I know', { kind: 1 }],
            search: ['I searched for it'],
            social: ['On Instagram, TikTok or the like'],
            press: ['In a magazine, podcast or newsletter'],
            shop: ['I passed the shop'],
            other: ['Somewhere else', {}, 'writes'],
          },
          { hint: 'One question about your order, two at most.' },
        ),
        choose(
          'friend',
          'Who told you?',
          {
            friend: ['A friend', { kind: 1 }],
            family: ['Family', { kind: 1 }],
            work: ['Somebody at work', { kind: 1 }],
          },
          {
            turn: {
              skip: { kind: 'chose', question: questionIn('source'), how: 'none', options: ['friend'] },
              ways: [],
              otherwise: { kind: 'next' },
            },
          },
        ),
      ],
      traits: { 'heard-by': 'source', 'told-by': 'friend' },
      endings: [
        {
          id: 'kind',
          name: 'Somebody told them',
          blocks: [
            icon('heart'),
            heading('Tell them thank you from us'),
            text('And thank you for saying so. Your order is being packed.'),
            close('Back to the shop', 'primary'),
          ],
        },
        thanks(
          'thanks',
          'Thank you',
          'That helps a small shop more than you would think. Your order is being packed.',
        ),
      ],
    }),
});
