import { readFileSync } from 'node:fs';
import { createTranslator, type Messages } from 'next-intl';
import { expect, test } from 'vitest';
import type { Action } from '@/core/campaign/action';
import type { Format } from '@/core/campaign/format';
import { exampleDocument } from '../state/document.fixtures';
import { sayAction } from './say-action';
import { sayFormat } from './say-format';

const messages: Messages = JSON.parse(readFileSync('messages/en.json', 'utf8'));
const t = createTranslator({ locale: 'en-GB', messages, namespace: 'editor.facts' });
const [variant] = exampleDocument().variants;
const around = {
  t,
  variant,
  stepName: ({ name }: { name: string }) => name,
  campaigns: new Map([['c2', 'Size guide']]),
};
const close = { kind: 'close' } as const;

test.each<[Action, string]>([
  [{ kind: 'submit', then: { kind: 'link', url: '/sale' } }, 'Send the form, then Open /sale'],
  [{ kind: 'go', to: { kind: 'next' } }, 'go to the next step'],
  [{ kind: 'go', to: { kind: 'step', step: 'thanks' } }, 'show “Thank you”'],
  [{ kind: 'cart', product: '44', quantity: 2, then: close }, 'Put 2 × 44 into the cart, then close'],
  [
    { kind: 'emit', name: 'asked', props: [{ name: 'size', value: 'M' }], then: close },
    'Tell the page “asked” (size = M), then close',
  ],
  [{ kind: 'trait', name: 'taste', value: 'blue', then: close }, 'Note taste = blue, then close'],
  [{ kind: 'show', campaign: 'c2' }, 'Show the campaign “Size guide”'],
])('%j is said', (action, words) => expect(sayAction(action, around)).toBe(words));

test('a code is said with the page that takes it', () => {
  expect(sayAction({ kind: 'coupon', code: 'TEN', shop: 'shopify', url: '/sale' }, around)).toBe(
    'apply the code TEN and open /sale',
  );
  expect(sayAction({ kind: 'coupon', code: 'TEN', shop: 'address', url: '/cart?c={code}' }, around)).toBe(
    'apply the code TEN by /cart?c={code}',
  );
});

test('a format is said with its tab', () => {
  const format: Format = {
    kind: 'fullscreen',
    width: 560,
    teaser: { text: 'Offer', edge: 'end', when: 'both' },
  };
  expect(sayFormat(t, format)).toBe(
    'Full screen, 560 px wide inside; tab “Offer” first and once it is closed, Right',
  );
});
