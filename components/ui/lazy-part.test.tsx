// @vitest-environment happy-dom
import { act, type ComponentType } from 'react';
import { expect, test, vi } from 'vitest';
import { button, draw, press, settle } from '@/components/draw.fixtures';

import { lazyDialog } from './lazy-dialog';
import { lazyPart, type FailedPartProps } from './lazy-part';
import { TooltipProvider } from './tooltip';

const Clock: ComponentType<{ time: string }> = ({ time }) => <p>It is {time}</p>;
const Failed = ({ retry }: FailedPartProps) => <button onClick={retry}>Try again</button>;

function clockThatFails(times: number) {
  let failures = 0;
  return vi.fn(() =>
    failures++ < times
      ? Promise.reject(new Error('ChunkLoadError'))
      : Promise.resolve<ComponentType<{ time: string }>>(Clock),
  );
}

test('code that cannot be fetched leaves the page around it alone, and can be tried again', async () => {
  const { Part } = lazyPart(clockThatFails(1), { failed: Failed });
  draw(
    <>
      <h1>Editor</h1>
      <Part time="noon" />
    </>,
  );
  await settle();
  expect(document.body.textContent).toBe('EditorTry again');
  press(button('Try again'));
  await settle();
  expect(document.body.textContent).toBe('EditorIt is noon');
});

test('the return of the connection is a reason to try again', async () => {
  const { Part } = lazyPart(clockThatFails(1));
  draw(<Part time="noon" />);
  await settle();
  act(() => void window.dispatchEvent(new Event('online')));
  await settle();
  expect(document.body.textContent).toBe('It is noon');
});

test('code fetched ahead is there at once, and is fetched once', async () => {
  const load = clockThatFails(0);
  const { Part, preload } = lazyPart(load);
  expect(await Promise.all([preload(), preload()])).toEqual([true, true]);
  draw(<Part time="noon" />);
  expect(document.body.textContent).toBe('It is noon');
  expect(load).toHaveBeenCalledOnce();
});

test('fetching ahead tells when the code cannot be had', async () => {
  const { preload } = lazyPart(clockThatFails(1));
  expect(await preload()).toBe(false);
  expect(await preload()).toBe(true);
});

test('a part that says nothing of its own about it is replaced by a sentence and a way to try again', async () => {
  const { Part } = lazyPart(clockThatFails(1));
  draw(<Part time="noon" />);
  await settle();
  expect(document.body.textContent).toContain('This part could not be loaded.');
  press(button('Try again'));
  await settle();
  expect(document.body.textContent).toBe('It is noon');
});

test('a dialog that cannot be had says so only while it is wanted, and can be let go of', async () => {
  const onOpenChange = vi.fn();
  const { Part } = lazyDialog<{ open: boolean; onOpenChange: (open: boolean) => void }>(() =>
    Promise.reject(new Error('ChunkLoadError')),
  );
  const dialog = (open: boolean) => (
    <TooltipProvider>
      <Part open={open} onOpenChange={onOpenChange} />
    </TooltipProvider>
  );
  const show = draw(dialog(false));
  await settle();
  expect(document.body.textContent).toBe('');
  show(dialog(true));
  expect(document.querySelector('[role=alert]')?.textContent).toContain('This part could not be loaded.');
  press(button('Close'));
  expect(onOpenChange).toHaveBeenCalledExactlyOnceWith(false);
});
