import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { accepted, pageView } from './event.fixtures';
import { EventStoreError, type AcceptedEvent, type AppendResult } from './event-store';
import { GroupCommit } from './group-commit';

type Batches = readonly (readonly AcceptedEvent[])[];
const batch = (id: number, size = 1) => Array.from({ length: size }, () => accepted(pageView(id)));
const allAccepted = (batches: Batches): AppendResult[] =>
  batches.map(({ length }) => ({ accepted: length, duplicate: 0 }));

describe('group commit', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  function setUp(commit: (batches: Batches) => Promise<AppendResult[]>, options = {}) {
    const spy = vi.fn(commit);
    const group = new GroupCommit({ commit: spy, window: 5, maxGroup: 100, maxWaiting: 1000, ...options });
    return { group, commit: spy, sizes: () => spy.mock.calls.map(([batches]) => batches.length) };
  }

  it('gathers what arrives within the window into one commit', async () => {
    const { group, sizes } = setUp((batches) => Promise.resolve(allAccepted(batches)));
    const first = group.add(batch(1));
    await vi.advanceTimersByTimeAsync(4);
    const second = group.add(batch(2));
    expect(sizes()).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(sizes()).toEqual([2]);
    expect(await Promise.all([first, second])).toEqual([
      { accepted: 1, duplicate: 0 },
      { accepted: 1, duplicate: 0 },
    ]);
  });

  it('does not wait for the window when the group is full, and never makes a group larger', async () => {
    const { group, commit } = setUp((batches) => Promise.resolve(allAccepted(batches)), { maxGroup: 10 });
    const all = [1, 2, 3, 4].map((id) => group.add(batch(id, 4)));
    await vi.advanceTimersByTimeAsync(0);
    await vi.advanceTimersByTimeAsync(5);
    await Promise.all(all);
    for (const [batches] of commit.mock.calls) expect(batches.flat().length).toBeLessThanOrEqual(10);
    expect(commit.mock.calls.flatMap(([batches]) => batches)).toHaveLength(4);
  });

  it('runs one commit at a time, and gathers while it runs', async () => {
    const finish: (() => void)[] = [];
    const { group, sizes } = setUp(
      (batches) => new Promise((resolve) => finish.push(() => resolve(allAccepted(batches)))),
    );
    void group.add(batch(1));
    await vi.advanceTimersByTimeAsync(5);
    for (let id = 2; id <= 9; id++) void group.add(batch(id));
    await vi.advanceTimersByTimeAsync(100);
    expect(sizes()).toEqual([1]);
    finish[0]?.();
    await vi.advanceTimersByTimeAsync(0);
    expect(sizes()).toEqual([1, 8]);
  });

  it('refuses what it cannot hold, counting what is being committed, and takes it again afterwards', async () => {
    let finish = () => {};
    const { group } = setUp(
      (batches) => new Promise((resolve) => (finish = () => resolve(allAccepted(batches)))),
      { maxWaiting: 5 },
    );
    void group.add(batch(1, 4));
    await vi.advanceTimersByTimeAsync(5);
    await expect(group.add(batch(2, 2))).rejects.toMatchObject({ code: 'busy' });
    finish();
    await vi.advanceTimersByTimeAsync(0);
    const later = group.add(batch(2, 2));
    await vi.advanceTimersByTimeAsync(5);
    finish();
    expect(await later).toEqual({ accepted: 2, duplicate: 0 });
  });

  it('tries the batches of a failed group one by one', async () => {
    const { group, sizes } = setUp((batches) =>
      batches.flat().some(({ event }) => event.id === pageView(2).id)
        ? Promise.reject(new EventStoreError('unavailable', 'impossible'))
        : Promise.resolve(allAccepted(batches)),
    );
    const results = Promise.allSettled([1, 2, 3].map((id) => group.add(batch(id))));
    await vi.advanceTimersByTimeAsync(5);
    expect((await results).map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(sizes()).toEqual([3, 1, 1, 1]);
  });

  it('does not try one by one while the file is held by another program', async () => {
    const { group, sizes } = setUp(() => Promise.reject(new EventStoreError('busy', 'locked')));
    const results = Promise.allSettled([1, 2, 3].map((id) => group.add(batch(id))));
    await vi.advanceTimersByTimeAsync(5);
    expect((await results).map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    expect(sizes()).toEqual([3]);
  });

  it('commits everything before it is closed', async () => {
    const { group, commit } = setUp(async (batches) => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      return allAccepted(batches);
    });
    const all = Promise.all([1, 2, 3].map((id) => group.add(batch(id))));
    await vi.advanceTimersByTimeAsync(5);
    const late = group.add(batch(4));
    const closed = group.close();
    await expect(group.add(batch(5))).rejects.toMatchObject({ code: 'closed' });
    await vi.advanceTimersByTimeAsync(100);
    await closed;
    expect(await all).toHaveLength(3);
    expect(await late).toEqual({ accepted: 1, duplicate: 0 });
    expect(commit).toHaveBeenCalledTimes(2);
  });
});
