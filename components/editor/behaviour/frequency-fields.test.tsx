// @vitest-environment happy-dom
import { act } from 'react';
import { expect, test } from 'vitest';
import { button, draw, enter, field, press, until } from '@/components/draw.fixtures';
import { TACTFUL_FREQUENCY } from '@/core/campaign/tactful-frequency';
import { useDocument } from '../editor-context';
import { exampleSession, InEditor } from '../editor-session.fixtures';
import { setFrequency } from '../state/edits';
import { FrequencyFields } from './frequency-fields';

function Fields() {
  return <FrequencyFields frequency={useDocument().frequency} />;
}

function open() {
  const session = exampleSession();
  draw(
    <InEditor session={session}>
      <Fields />
    </InEditor>,
  );
  return session.store;
}

test('the tactful defaults come back with one press, and the focus goes on to the first of them', () => {
  const store = open();
  act(() => store.getState().apply(setFrequency({ everyHours: 0 })));
  press(button('Tactful defaults'));
  expect(store.getState().history.present.frequency).toEqual(TACTFUL_FREQUENCY);
  expect(document.activeElement).toBe(field('Again after'));
});

const frequencyOf = (store: ReturnType<typeof open>) => store.getState().history.present.frequency;
const unit = () => button('Unit of “Again after”');

async function pickUnit(name: string) {
  press(unit());
  await until(() => document.querySelector('[role=option]') !== null);
  const option = [...document.querySelectorAll<HTMLElement>('[role=option]')].find(
    ({ textContent }) => textContent === name,
  );
  if (!option) throw new Error(`There is no “${name}”.`);
  press(option);
}

test('a unit agrees with its number', () => {
  open();
  expect(unit().textContent).toBe('hours');
  enter(field('Again after'), '1');
  expect(unit().textContent).toBe('hour');
});

test('a unit that is picked changes what the number means, and stays as long as it can', async () => {
  const store = open();
  await pickUnit('minutes');
  expect(frequencyOf(store).everyHours).toBe(24 / 60);
  enter(field('Again after'), '90');
  expect(frequencyOf(store).everyHours).toBe(1.5);
  enter(field('Again after'), '120');
  expect(unit().textContent).toBe('minutes');
  await pickUnit('days');
  expect(frequencyOf(store).everyHours).toBe(2880);
  expect(field('Again after').value).toBe('120');
  act(() => store.getState().apply(setFrequency({ everyHours: 5 / 60 })));
  expect([field('Again after').value, unit().textContent]).toEqual(['5', 'minutes']);
});

test('a limit in visits or pages that is cleared is gone from the document, and with the defaults', () => {
  const store = open();
  const limits = () => [frequencyOf(store).everyVisits, 'everyPages' in frequencyOf(store)];
  enter(field('One visit in'), '3');
  enter(field('One page in'), '5');
  expect(limits()).toEqual([3, true]);
  enter(field('One page in'), '');
  expect(limits()).toEqual([3, false]);
  press(button('Tactful defaults'));
  expect(frequencyOf(store)).toEqual(TACTFUL_FREQUENCY);
});

test('rest after an order is for any order until the campaign says what it offers', () => {
  const store = open();
  const box = document.querySelectorAll<HTMLElement>('input[type=checkbox]')[1];
  if (!box) throw new Error('There is no second box.');
  press(box);
  expect(frequencyOf(store).afterOrder).toEqual({ days: 30 });
  const [products] = document.querySelectorAll('textarea');
  if (!products) throw new Error('There is no field for products.');
  const type = (text: string) =>
    act(() => {
      Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(products, text);
      products.dispatchEvent(new Event('input', { bubbles: true }));
    });
  type('mug-1\n');
  expect(products.value).toBe('mug-1\n');
  type('mug-1\nmug-2');
  enter(field('For'), '7');
  expect(frequencyOf(store).afterOrder).toEqual({ days: 7, products: ['mug-1', 'mug-2'] });
  type('');
  expect(frequencyOf(store).afterOrder).toEqual({ days: 7 });
  press(box);
  expect(frequencyOf(store)).not.toHaveProperty('afterOrder');
});
