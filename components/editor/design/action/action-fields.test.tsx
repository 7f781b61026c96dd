// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { button, draw, enter, field, press, until } from '@/components/draw.fixtures';
import type { Action } from '@/core/campaign/action';
import { useDocument } from '../../editor-context';
import { exampleSession, InEditor } from '../../editor-session.fixtures';
import { exampleDocument } from '../../state/document.fixtures';
import { ActionFields } from './action-fields';

function Fields() {
  const block = useDocument().variants[0]!.steps[0]!.blocks.find(({ id }) => id === 'button-1');
  return block?.kind === 'button' ? (
    <ActionFields block={block} at={{ variant: 'a', step: 'form', block: 'button-1' }} />
  ) : null;
}

/** The fields of a button with this action; answers what the action is now. */
function open(action: Action) {
  const document = exampleDocument();
  for (const block of document.variants[0]!.steps[0]!.blocks)
    if (block.kind === 'button') block.action = action;
  const session = exampleSession(document);
  draw(
    <InEditor session={session}>
      <Fields />
    </InEditor>,
  );
  return () => {
    const block = session.store
      .getState()
      .history.present.variants[0]!.steps[0]!.blocks.find(({ id }) => id === 'button-1');
    return block?.kind === 'button' ? block.action : undefined;
  };
}

const close = { kind: 'close' } as const;

test('a product and what follows are entered', () => {
  const now = open({ kind: 'cart', product: '', quantity: 1, then: close });
  enter(field('Product'), '4401');
  expect(now()).toEqual({ kind: 'cart', product: '4401', quantity: 1, then: close });
});

test('an event has up to eight properties, and none of our names', () => {
  const now = open({ kind: 'emit', name: '', props: [{ name: 'a', value: '1' }], then: close });
  enter(field('Event'), 'order.placed');
  expect(document.body.textContent).toContain('Beckon itself uses this name');
  enter(field('Event'), 'size-guide');
  expect(document.body.textContent).not.toContain('Beckon itself uses this name');
  enter(field('Value'), '2');
  const add = () =>
    [...document.querySelectorAll('button')].find((one) => one.textContent === 'Add a property');
  expect(add()).toBeDefined();
  expect(now()).toMatchObject({ name: 'size-guide', props: [{ name: 'a', value: '2' }] });
});

test('the focus stays with the properties when the pressed button goes', async () => {
  const full = Array.from({ length: 7 }, (_, index) => ({ name: `p${index}`, value: '' }));
  open({ kind: 'emit', name: 'x', props: full, then: close });
  press(button('Add a property'));
  await until(() => document.activeElement instanceof HTMLInputElement);
  expect(document.activeElement?.closest('[role=group]')?.getAttribute('aria-label')).toBe('Property 8');
});

test('when the last property is removed, the focus is on the way to add one', async () => {
  open({ kind: 'emit', name: 'x', props: [{ name: 'a', value: '' }], then: close });
  press(button('Remove property 1'));
  await until(() => document.activeElement === button('Add a property'));
});

test('what is put into the cart can be followed by a code, whose address is shown', () => {
  const now = open({
    kind: 'submit',
    then: { kind: 'coupon', code: 'TEN', shop: 'shopify', url: '' },
  });
  enter(field('Then open'), '/sale');
  expect(now()).toEqual({
    kind: 'submit',
    then: { kind: 'coupon', code: 'TEN', shop: 'shopify', url: '/sale' },
  });
  expect(document.body.textContent).toContain('Opens /discount/TEN?redirect=%2Fsale');
});

test('a step that is not there is told', () => {
  open({ kind: 'go', to: { kind: 'previous' } });
  expect(document.body.textContent).toContain('There is no such step');
});
