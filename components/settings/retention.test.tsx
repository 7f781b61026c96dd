// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { draw, press, until } from '@/components/draw.fixtures';
import { Retention } from './retention';

const options = () => [...document.querySelectorAll<HTMLElement>('[role=option]')];

test('offers lengths of time, the one that was chosen elsewhere too, and to keep everything', async () => {
  const change = vi.fn();
  draw(<Retention months={9} onChange={change} disabled={false} />);
  const trigger = document.querySelector<HTMLElement>('[role=combobox]');
  expect(trigger?.textContent).toBe('9 months');
  if (trigger) press(trigger);
  await until(() => options().length > 0);
  expect(options().map(({ textContent }) => textContent)).toEqual([
    '3 months',
    '6 months',
    '9 months',
    '13 months',
    '18 months',
    '25 months',
    'Never: keep everything',
  ]);
  const ever = options().at(-1);
  if (ever) press(ever);
  await until(() => change.mock.calls.length > 0);
  expect(change).toHaveBeenLastCalledWith(0);
});

test('keeping everything is shown as it is', () => {
  draw(<Retention months={0} onChange={() => undefined} disabled />);
  expect(document.querySelector('[role=combobox]')?.textContent).toBe('Never: keep everything');
});
