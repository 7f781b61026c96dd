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
