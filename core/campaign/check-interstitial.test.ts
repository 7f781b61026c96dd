import { expect, it } from 'vitest';
import { checkInterstitial } from './check-interstitial';
import type { Condition } from './condition';
import type { CampaignDocument } from './document';
import { formDocument } from './document.fixtures';

const EVERYBODY: Condition = { kind: 'all', of: [] };

function reported(
  of: CampaignDocument['triggers']['of'],
  change: Partial<CampaignDocument> = {},
  audiences = {},
): boolean {
  const document: CampaignDocument = {
    ...formDocument(),
    format: { kind: 'popup', width: 480, closeOnBackdrop: true },
    targeting: EVERYBODY,
    triggers: { join: 'any', of },
    ...change,
  };
  return checkInterstitial(document, audiences).length > 0;
}
const AT_ONCE = [{ kind: 'time', seconds: 0 }] as const;
const at = (...of: CampaignDocument['triggers']['of']) => of;

it.each<[string, CampaignDocument['triggers']['of']]>([
  ['at once', at({ kind: 'time', seconds: 0 })],
  ['after two seconds', at({ kind: 'time', seconds: 2 })],
  ['on the first page', at({ kind: 'pages', count: 1 })],
  ['when nothing happens for a second', at({ kind: 'idle', seconds: 1 })],
  ['by the sooner of two', at({ kind: 'scroll', percent: 50 }, { kind: 'time', seconds: 0 })],
  ['at once some time after a visit', at({ kind: 'since', what: { kind: 'cart' }, from: 2, to: null })],
])('a popup that opens on phones %s is reported', (_name, of) => expect(reported(of)).toBe(true));

it.each<[string, CampaignDocument['triggers']['of']]>([
  ['later', at({ kind: 'time', seconds: 3 })],
  ['on the second page', at({ kind: 'pages', count: 2 })],
  ['after scrolling', at({ kind: 'scroll', percent: 30 })],
  ['on the way out', at({ kind: 'exit' })],
  ['when it is asked for', at({ kind: 'click', selector: '.help' })],
])('a popup that opens %s is not', (_name, of) => expect(reported(of)).toBe(false));

it('needs all triggers to be soon where all are needed', () => {
  const of = at({ kind: 'time', seconds: 0 }, { kind: 'scroll', percent: 50 });
  expect(reported([...AT_ONCE], { triggers: { join: 'all', of } })).toBe(false);
});

it.each<[string, CampaignDocument['format']]>([
  ['a slide-in', { kind: 'slideIn', width: 400, place: 'bottom-end' }],
  ['a bar', { kind: 'bar', width: 960, edge: 'top', pushes: false }],
  [
    'a tab that is pressed first',
    {
      kind: 'popup',
      width: 480,
      closeOnBackdrop: true,
      teaser: { text: '10% off', edge: 'end', when: 'first' },
    },
  ],
])('%s leaves the page to be read', (_name, format) =>
  expect(reported([...AT_ONCE], { format })).toBe(false),
);

it.each<[string, Condition, boolean]>([
  ['computers', { kind: 'device', values: ['desktop'] }, false],
  ['phones and computers', { kind: 'device', values: ['desktop', 'phone'] }, true],
  ['all but phones', { kind: 'not', of: { kind: 'device', values: ['phone'] } }, false],
  ['those who come by e-mail', { kind: 'channel', visit: 'this', values: ['email'] }, false],
  ['those on a second page', { kind: 'pages', span: 'visit', from: 2, to: null }, false],
  ['a page', { kind: 'path', operator: 'is', values: ['/sale'] }, true],
])('for %s it depends on who fits', (_name, targeting, expected) => {
  expect(reported([...AT_ONCE], { targeting })).toBe(expected);
  const named: Condition = { kind: 'audience', id: 'saved' };
  expect(reported([...AT_ONCE], { targeting: named }, { saved: targeting })).toBe(expected);
});
