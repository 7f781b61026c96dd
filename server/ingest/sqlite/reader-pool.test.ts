import { describe, expect, it } from 'vitest';
import { ReaderPool } from './reader-pool';

type Calls = { read(what: string): string; close(): void };

/** Workers that answer when they are told to, one question after the other. */
function open(workers: number) {
  const links = Array.from({ length: workers }, () => {
    const asked: { what: string; answer(): void; fail(): void }[] = [];
    return {
      asked,
      link: {
        call: (_name: string, ...[what = '']: string[]) =>
          new Promise<never>((resolve, reject) => {
            const end = (settle: () => void) => () => {
              asked.shift();
              settle();
            };
            asked.push({
              what,
              answer: end(() => resolve(`${what}!` as never)),
              fail: end(() => reject(new Error(`${what} failed`))),
            });
          }),
        close() {
          closing.push(asked.length);
          return Promise.resolve();
        },
      },
    };
  });
  const closing: number[] = [];
  const pool = new ReaderPool<Calls>(links.map(({ link }) => link as never));
  const asked = () => links.map((one) => one.asked.map(({ what }) => what));
  return { pool, asked, worker: (place: number) => links[place]!.asked, closing };
}
const settle = () => new Promise((resolve) => setImmediate(resolve));

describe('several workers', () => {
  it('answer in turn while they are free, and what waits goes to the first that has time', async () => {
    const { pool, asked, worker } = open(2);
    const answers = ['a', 'b', 'c', 'd', 'e', 'f'].map((what) => pool.call('read', what));
    expect(asked()).toEqual([
      ['a', 'c'],
      ['b', 'd'],
    ]);
    worker(1)[0]?.answer();
    worker(1)[0]?.answer();
    await settle();
    expect(asked()).toEqual([
      ['a', 'c'],
      ['e', 'f'],
    ]);
    for (const place of [0, 0, 1, 1]) worker(place)[0]?.answer();
    expect(await Promise.all(answers)).toEqual(['a!', 'b!', 'c!', 'd!', 'e!', 'f!']);
  });

  it('go on after a question that failed', async () => {
    const { pool, asked, worker } = open(1);
    const answers = ['a', 'b', 'c'].map((what) => pool.call('read', what));
    worker(0)[0]?.fail();
    await expect(answers[0]).rejects.toThrow('a failed');
    expect(asked()).toEqual([['b', 'c']]);
  });

  it('answer what was asked before they are closed, and nothing after', async () => {
    const { pool, worker, closing } = open(1);
    const answers = ['a', 'b', 'c'].map((what) => pool.call('read', what));
    const closed = pool.close();
    await expect(pool.call('read', 'late')).rejects.toMatchObject({ code: 'closed' });
    await settle();
    expect(closing).toEqual([]);
    worker(0)[0]?.answer();
    await settle();
    expect(closing).toEqual([2]);
    while (worker(0).length > 0) worker(0)[0]?.answer();
    expect(await Promise.all(answers)).toEqual(['a!', 'b!', 'c!']);
    await closed;
  });
});
