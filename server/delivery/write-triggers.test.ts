import { expect, it } from 'vitest';
import type { Trigger, Triggers } from '@/core/campaign/trigger';
import { assembleSiteScript } from './assemble-site-script';
import { campaign, manifest, site } from './script.fixtures';
import { writeTriggers } from './write-triggers';

/** The calls as values, and the names of the parts they call. */
function written(triggers: Omit<Triggers, 'join'>): unknown[] {
  const calls = writeTriggers(
    { join: 'any', ...triggers },
    (part, settings = []) => `["${part}"${settings.map((setting) => `,${setting}`).join('')}]`,
    'EUR',
  );
  return JSON.parse(`[${calls.join()}]`);
}

const watched: [name: string, triggers: Omit<Triggers, 'join'>, watches: unknown[]][] = [
  ['exit as it usually is', { of: [{ kind: 'exit' }] }, [['exit']]],
  ['exit by the pointer alone', { of: [{ kind: 'exit', onTouch: [] }] }, [['exitPointer']]],
  [
    'exit by every gesture',
    { of: [{ kind: 'exit', onTouch: ['back', 'tab', 'scroll'] }] },
    [['either', [['exit'], ['exitTab'], ['exitBack']]]],
  ],
  ['pages of the visit', { of: [{ kind: 'pages', count: 3 }] }, [['nthPage', 3]]],
  ['idle', { of: [{ kind: 'idle', seconds: 30 }] }, [['idle', 30]]],
  ['click', { of: [{ kind: 'click', selector: 'a[href="x"]' }] }, [['click', 'a[href="x"]']]],
  ['visible', { of: [{ kind: 'visible', selector: '#a', seconds: 2 }] }, [['visible', '#a', 2]]],
  ['event', { of: [{ kind: 'event', name: 'added' }] }, [['event', 'added']]],
  [
    'event with a property',
    { of: [{ kind: 'event', name: 'added', property: { name: 'price', operator: 'atLeast', value: 10 } }] },
    [['event', 'added', 'price', 'atLeast', 10]],
  ],
  ['something for the cart', { of: [{ kind: 'addToCart' }] }, [['event', 'cart.added']]],
  [
    'something for the cart with a property',
    { of: [{ kind: 'addToCart', property: { name: 'category', operator: 'is', value: 'mugs' } }] },
    [['event', 'cart.added', 'category', 'is', 'mugs']],
  ],
  [
    'a value of the cart, in the currency of the site',
    { of: [{ kind: 'cartValue', total: 5000 }] },
    [['cartValue', 5000, 'EUR']],
  ],
  [
    'hours after an event',
    { of: [{ kind: 'since', what: { kind: 'event', name: 'saved' }, from: 2, to: null }] },
    [['since', ['saved'], 2, 1e9]],
  ],
  [
    'hours after the cart was left, unless',
    { of: [{ kind: 'since', what: { kind: 'cart' }, from: 2, to: 72, unless: 'order.placed' }] },
    [['since', [], 2, 72, 'order.placed']],
  ],
  [
    'hours after a campaign',
    { of: [{ kind: 'since', what: { kind: 'met', campaign: 'c2', what: 'closed' }, from: 1, to: 5 }] },
    [['since', ['c2', 'closed'], 1, 5]],
  ],
  ['asked', { of: [{ kind: 'asked' }] }, []],
  ['what cancels', { of: [{ kind: 'asked' }], cancel: 'bought' }, [['cancel', 'bought']]],
];

it.each(watched)('a trigger is a call: %s', (_name, triggers, watches) => {
  expect(written(triggers)).toEqual(watches);
});

it('a trigger of several gestures counts as one, and what cancels does not count', () => {
  const of: Trigger[] = [
    { kind: 'exit', onTouch: ['scroll', 'tab', 'back'] },
    { kind: 'time', seconds: 5 },
  ];
  const triggers: Triggers = { join: 'all', of, cancel: 'bought' };
  const text = assembleSiteScript(manifest, site({ campaigns: [campaign({ triggers })] }));
  expect(text).toContain('"submitted",2,');
});

it('the pages of a visit are counted where a trigger asks for them', () => {
  const triggers: Triggers = { join: 'any', of: [{ kind: 'pages', count: 3 }] };
  const text = assembleSiteScript(manifest, site({ campaigns: [campaign({ triggers })] }));
  expect(text).toMatch(/,(\w)="views";.*,\[\1\]\)}$/s);
});

it('notes the events that triggers ask about later, and only those', () => {
  const of: Trigger[] = [
    { kind: 'event', name: 'heard at once' },
    { kind: 'since', what: { kind: 'event', name: 'saved' }, from: 2, to: null },
    { kind: 'since', what: { kind: 'met', campaign: 'c2', what: 'seen' }, from: 2, to: 4, unless: 'bought' },
    { kind: 'since', what: { kind: 'event', name: 'saved' }, from: 9, to: null },
  ];
  const text = assembleSiteScript(
    manifest,
    site({ campaigns: [campaign({ triggers: { join: 'any', of } })] }),
  );
  expect(text).toContain('(["saved","bought"])');
  expect(text.split('["happened",names]')).toHaveLength(2);
});
