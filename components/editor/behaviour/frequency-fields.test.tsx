// @vitest-environment happy-dom
import { act } from 'react';
import { expect, test } from 'vitest';
import { button, draw, enter, field, press } from '@/components/draw.fixtures';
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

test('a unit agrees with its number', () => {
  open();
  const unit = () => field('Again after').nextElementSibling?.textContent;
  expect(unit()).toBe('hours');
  enter(field('Again after'), '1');
  expect(unit()).toBe('hour');
});
