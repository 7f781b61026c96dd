import { expect, it, test } from 'vitest';
import type { Action } from './action';
import { addressOf } from './address-of';
import { checkForPublish } from './check-for-publish';
import { formDocument } from './document.fixtures';

const close = { kind: 'close' } as const;

function codesOf(action: Action): string[] {
  const document = formDocument();
  document.variants[0]!.steps[0]!.blocks.push({
    id: 'act',
    kind: 'button',
    label: 'Go',
    emphasis: 'plain',
    action,
  });
  return checkForPublish(document)
    .filter(({ block }) => block === 'act')
    .map(({ code }) => code);
}

const emit = (name: string): Action => ({ kind: 'emit', name, props: [], then: close });
const coupon = (code: string, shop: 'shopify' | 'address', url: string) =>
  ({ kind: 'coupon', code, shop, url }) as const;

test.each<[Action, string[]]>([
  [{ kind: 'go', to: { kind: 'next' } }, []],
  [{ kind: 'go', to: { kind: 'previous' } }, ['step-unknown']],
  [{ kind: 'submit', then: { kind: 'link', url: 'javascript:alert(1)' } }, ['link-unsafe']],
  [{ kind: 'submit', then: { kind: 'link', url: '' } }, ['link-empty']],
  [{ kind: 'cart', product: ' ', quantity: 1, then: close }, ['product-empty']],
  [{ kind: 'cart', product: '4', quantity: 1, then: { kind: 'step', step: 'gone' } }, ['step-unknown']],
  [emit(''), ['event-name-empty']],
  [emit('order.placed'), ['event-name-ours']],
  [emit('set'), ['event-name-ours']],
  [emit('orders'), []],
  [{ kind: 'trait', name: '', value: 'x', then: close }, ['trait-name-empty']],
  [{ kind: 'show', campaign: '' }, ['campaign-unchosen']],
  [{ kind: 'show', campaign: 'other' }, []],
  [coupon('', 'shopify', ''), ['coupon-empty']],
  [coupon('TEN', 'shopify', '/sale'), []],
  [coupon('TEN', 'shopify', 'javascript:alert(1)'), ['link-unsafe']],
  [coupon('TEN', 'address', '/cart'), ['coupon-address']],
  [coupon('TEN', 'address', 'javascript:{code}'), ['link-unsafe']],
  [coupon('TEN', 'address', '/cart?code={code}'), []],
])('%j is told %j', (action, codes) => expect(codesOf(action)).toEqual(codes));

it('a code is never more than a code in its address', () => {
  expect(addressOf(coupon(' A/B?c=d#e ', 'shopify', '/sale?x=1'))).toBe(
    '/discount/A%2FB%3Fc%3Dd%23e?redirect=%2Fsale%3Fx%3D1',
  );
  expect(addressOf(coupon('A&B', 'address', '/cart?code={code}&again={code}'))).toBe(
    '/cart?code=A%26B&again=A%26B',
  );
});
