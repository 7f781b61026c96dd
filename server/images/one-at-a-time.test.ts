import { expect, it } from 'vitest';
import { OneAtATime } from './one-at-a-time';

const settle = () => new Promise((resolve) => setTimeout(resolve, 0));

it('runs what comes in order, one at a time, and goes on after a failure', async () => {
  const queue = new OneAtATime(5);
  const log: string[] = [];
  const open: (() => void)[] = [];
  const work = (name: string, fails = false) =>
    queue.run(async () => {
      log.push(`${name} begins`);
      await new Promise<void>((resolve) => open.push(resolve));
      log.push(`${name} ends`);
      if (fails) throw new Error(name);
      return name;
    });
  const results = Promise.allSettled([work('a', true), work('b'), work('c')]);
  for (let turn = 0; turn < 3; turn++) {
    await settle();
    expect(open).toHaveLength(turn + 1);
    open[turn]?.();
  }
  expect((await results).map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled']);
  expect(log).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends']);
});

it('has so many places and no more, each given back once', () => {
  const queue = new OneAtATime(2);
  const [first, second] = [queue.enter(), queue.enter()];
  expect(queue.enter()).toBeNull();
  first?.leave();
  first?.leave();
  expect(queue.enter()).not.toBeNull();
  expect(queue.enter()).toBeNull();
  second?.leave();
  expect(queue.enter()).not.toBeNull();
});
