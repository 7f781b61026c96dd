import { readFileSync } from 'node:fs';
import { NextIntlClientProvider, type Messages } from 'next-intl';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { SiteCurrency } from '@/components/i18n/site-currency';
import type { Condition } from '@/core/campaign/condition';
import type { Trigger } from '@/core/campaign/trigger';
import type { Frequency } from '@/core/campaign/frequency';
import { TACTFUL_FREQUENCY } from '@/core/campaign/tactful-frequency';
import { useSentences, type Sentences } from './use-sentences';

const messages: Messages = JSON.parse(readFileSync('messages/en.json', 'utf8'));

/** The sentence that `say` makes, as it would be drawn. */
function draw(say: (sentences: Sentences) => string): string {
  let said = '';
  function Probe() {
    said = say(useSentences());
    return null;
  }
  renderToStaticMarkup(
    createElement(NextIntlClientProvider, {
      locale: 'en-GB',
      messages,
      timeZone: 'UTC',
      children: createElement(SiteCurrency, { currency: 'EUR', children: createElement(Probe) }),
    }),
  );
  return said;
}

describe('settings as sentences', () => {
  test('one occasion, several of them, all of them', () => {
    expect(draw((say) => say.triggers({ join: 'any', of: [{ kind: 'time', seconds: 0 }] }))).toBe(
      'Appears as soon as the page opens.',
    );
    const of = [{ kind: 'time', seconds: 5 } as const, { kind: 'exit' } as const];
    expect(draw((say) => say.triggers({ join: 'any', of }))).toBe(
      'Appears 5 seconds after the page opened or when the visitor is about to leave.',
    );
    expect(draw((say) => say.triggers({ join: 'all', of }))).toBe(
      'Appears once all of this has happened: 5 seconds after the page opened and when the visitor is about to leave.',
    );
  });

  test.each<[Trigger, string]>([
    [{ kind: 'exit', onTouch: [] }, 'Appears when the pointer is about to leave.'],
    [
      { kind: 'exit', onTouch: ['scroll', 'back'] },
      'Appears when the visitor is about to leave (on phones: a fast scroll up or the back button).',
    ],
    [{ kind: 'idle', seconds: 30 }, 'Appears after 30 seconds without activity.'],
    [{ kind: 'click', selector: '.guide' }, 'Appears after a click on “.guide”.'],
    [{ kind: 'click', selector: '' }, 'Appears after a click on ….'],
    [
      { kind: 'visible', selector: '#reviews', seconds: 1 },
      'Appears once “#reviews” was in view for 1 second.',
    ],
    [{ kind: 'visible', selector: '#reviews', seconds: 0 }, 'Appears as soon as “#reviews” is in view.'],
    [{ kind: 'pages', count: 3 }, 'Appears from page 3 of a visit on.'],
    [{ kind: 'event', name: 'added' }, 'Appears when the shop tracks “added”.'],
    [
      { kind: 'event', name: 'added', property: { name: 'price', operator: 'atLeast', value: 1000 } },
      'Appears when the shop tracks “added” with “price” of at least 1,000.',
    ],
    [
      { kind: 'event', name: 'added', property: { name: 'colour', operator: 'is', value: 'blue' } },
      'Appears when the shop tracks “added” with “colour” being “blue”.',
    ],
    [{ kind: 'asked' }, 'Appears when the shop asks for it.'],
  ])('each occasion: %j', (trigger, sentence) => {
    expect(draw((say) => say.triggers({ join: 'any', of: [trigger] }))).toBe(sentence);
  });

  test('what keeps it from appearing', () => {
    expect(
      draw((say) =>
        say.triggers({ join: 'any', of: [{ kind: 'time', seconds: 0 }], cancel: 'order.placed' }),
      ),
    ).toBe('Appears as soon as the page opens. Once the shop tracks “order.placed”, no longer on that page.');
  });

  test('the tactful frequency, and none at all', () => {
    expect(draw((say) => say.frequency(TACTFUL_FREQUENCY))).toBe(
      'At most once a day. A close rests it for a week. 3 closes end it. Reaching the goal ends it.',
    );
    const none = {
      everyHours: 0,
      atMost: null,
      restAfterCloseDays: 0,
      stopAfterCloses: null,
      stopAfterConversion: false,
    };
    expect(draw((say) => say.frequency(none))).toBe('On every page where it fits.');
  });

  test('how often, in minutes, days, visits and pages, and rest after orders', () => {
    const none = {
      everyHours: 0,
      atMost: null,
      restAfterCloseDays: 0,
      stopAfterCloses: null,
      stopAfterConversion: false,
    };
    const said = (limits: Partial<Frequency>) => draw((say) => say.frequency({ ...none, ...limits }));
    expect(said({ everyHours: 5 / 60 })).toBe('At most once in 5 minutes.');
    expect(said({ everyHours: 1.5 })).toBe('At most once in 90 minutes.');
    expect(said({ everyHours: 2 })).toBe('At most once in 2 hours.');
    expect(said({ everyHours: 720 })).toBe('At most once in 30 days.');
    expect(said({ everyVisits: 1 })).toBe('Once per visit.');
    expect(said({ everyHours: 24, everyVisits: 3, everyPages: 5 })).toBe(
      'At most once a day. In one visit of 3. On one page of 5.',
    );
    expect(said({ everyHours: 24, afterOrder: { days: 1 } })).toBe(
      'At most once a day. Any order rests it for a day.',
    );
    expect(
      said({
        everyVisits: 1,
        afterOrder: { days: 30, products: ['a', '', 'b'], categories: ['Mugs', 'Cups'] },
      }),
    ).toBe('Once per visit. Buying “a”, “b”, “Mugs” or 1 more rests it for 30 days.');
  });

  test('everyone, a list of conditions, and groups within groups', () => {
    expect(draw((say) => say.targeting({ kind: 'all', of: [] }))).toBe('Everyone, on every page.');
    expect(
      draw((say) =>
        say.targeting({
          kind: 'all',
          of: [
            { kind: 'not', of: { kind: 'path', operator: 'starts', values: ['/cart', '/checkout'] } },
            { kind: 'device', values: ['phone', 'tablet'] },
            { kind: 'visitor', values: ['new'] },
          ],
        }),
      ),
    ).toBe(
      'Only when the page path does not start with “/cart” or “/checkout”, the device is a phone or a tablet and the visitor is new.',
    );
    expect(
      draw((say) =>
        say.targeting({
          kind: 'not',
          of: {
            kind: 'any',
            of: [
              { kind: 'utm', parameter: 'source', operator: 'is', values: ['news'] },
              { kind: 'visitor', values: ['returning'] },
            ],
          },
        }),
      ),
    ).toBe('Only when the UTM source is not “news” and the visitor is not returning.');
  });

  test('a condition that still lacks its value shows the gap', () => {
    expect(draw((say) => say.targeting({ kind: 'url', operator: 'glob', values: [] }))).toBe(
      'Only when the address matches ….',
    );
  });

  test.each<[Condition, string]>([
    [{ kind: 'country', values: ['NO', 'SE'] }, 'the country is Norway or Sweden'],
    [{ kind: 'not', of: { kind: 'country', values: ['NO'] } }, 'the country is not Norway'],
    [{ kind: 'adBlocker' }, 'the browser has an ad blocker'],
    [{ kind: 'not', of: { kind: 'loggedIn' } }, 'the visitor is not logged in'],
    [{ kind: 'cartTotal', from: 49_990, to: null }, 'the cart’s total is at least €499.90'],
    [
      { kind: 'cartPrice', from: 0, to: 10_000 },
      'the price of a product in the cart is between €0.00 and €100.00',
    ],
    [{ kind: 'cartCount', from: 3, to: null }, 'the number of pieces in the cart is at least 3'],
    [
      { kind: 'cartHas', which: 'category', operator: 'is', values: ['mugs'] },
      'the category of a product in the cart is “mugs”',
    ],
    [
      { kind: 'cartAttribute', name: 'size', operator: 'is', values: ['L'] },
      'the attribute “size” of a product in the cart is “L”',
    ],
    [{ kind: 'orders', from: null, to: 0 }, 'the number of orders is at most 0'],
    [{ kind: 'sinceOrder', from: 24, to: null }, 'the time since the last order is at least 24 hours'],
    [
      { kind: 'bought', which: 'id', span: 'ever', operator: 'is', values: ['7'] },
      'the id of a product ever bought is “7”',
    ],
    [{ kind: 'segment', operator: 'is', values: ['VIP'] }, 'a segment of the visitor is “VIP”'],
    [{ kind: 'trait', name: 'tier', operator: 'known', values: [] }, 'the trait “tier” is there'],
    [{ kind: 'traitNumber', name: 'points', from: -1.5, to: null }, 'the trait “points” is at least -1.5'],
    [
      { kind: 'answer', campaign: 'c', question: 'skin', operator: 'is', values: ['dry'] },
      'the answer to “skin” in another campaign is “dry”',
    ],
    [
      { kind: 'path', operator: 'regex', values: ['^/a$'] },
      'the page path matches the regular expression “^/a$”',
    ],
  ])('each fact of the shop and its visitor: %j', (condition, sentence) => {
    expect(draw((say) => say.targeting(condition))).toBe(`Only when ${sentence}.`);
  });
});
