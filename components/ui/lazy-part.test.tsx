// @vitest-environment happy-dom
import { act, type ComponentType } from 'react';
import { expect, test, vi } from 'vitest';
import { button, draw, press, settle } from '@/components/draw.fixtures';
import { lazyPart, type FailedPartProps } from './lazy-part';

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
