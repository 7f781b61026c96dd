// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { draw, enter, field, press, settle, until } from '@/components/draw.fixtures';
import { REPEAT_DAYS } from '@/core/campaign/limits';
import { useDocument } from '../editor-context';
import { exampleSession, InEditor } from '../editor-session.fixtures';
import { GoalFields } from './goal-fields';

function Fields() {
  return <GoalFields goal={useDocument().goal} />;
}

test('another order is asked for within a number of days', async () => {
  const { store, ...session } = exampleSession();
  draw(
    <InEditor session={{ store, ...session }}>
      <Fields />
    </InEditor>,
  );
  const goal = () => store.getState().history.present.goal;
  const select = document.querySelector<HTMLElement>('[role=combobox]');
  if (!select) throw new Error('There is no choice.');
  press(select);
  await until(() => document.querySelector('[role=option]') !== null);
  const options = [...document.querySelectorAll<HTMLElement>('[role=option]')];
  expect(options.map(({ textContent }) => textContent)).toContain('Revenue per visitor');
  const option = options.find(({ textContent }) => textContent === 'Another order');
  if (!option) throw new Error('It is not offered.');
  press(option);
  await settle();
  expect(goal()).toEqual({ kind: 'reordered', days: REPEAT_DAYS });
  enter(field('Another within'), '30');
  expect(goal()).toEqual({ kind: 'reordered', days: 30 });
});
