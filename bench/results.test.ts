import { chmod } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { temporaryFolder } from '@/server/ingest/sqlite/store.fixtures';
import { describeRuns, measureResults } from './results';

function run(events: number, milliseconds: number, differences: string[] = []) {
  const pages = [{ what: 'everything', times: [milliseconds, milliseconds, 10 * milliseconds] }];
  return { store: 'SQLite' as const, events, seeded: null, pages, recounted: 1, differences };
}

it('keeps to what is promised: how long, how much longer than for few events, and a recount that agrees', () => {
  expect(describeRuns([run(100, 40), run(1000, 48)]).overBudget).toEqual([]);
  expect(describeRuns([run(100, 45), run(1000, 51)]).overBudget).toHaveLength(1);
  expect(describeRuns([run(100, 20), run(1000, 25)]).overBudget).toHaveLength(1);
  expect(describeRuns([run(100, 40), run(1000, 40, ['a row'])]).overBudget).toHaveLength(1);
});

it('compares each store with itself', () => {
  const other = (events: number, milliseconds: number) => ({
    ...run(events, milliseconds),
    store: 'PostgreSQL' as const,
  });
  expect(describeRuns([run(100, 20), other(100, 40), other(1000, 44)]).overBudget).toEqual([]);
  expect(describeRuns([run(100, 40), other(100, 20), other(1000, 30)]).overBudget).toHaveLength(1);
});

// Small: that the benchmark works in both stores and again with what it kept, not how fast they are.
it('measures the page of a campaign in both stores, which it keeps', async () => {
  const { folder, remove } = await temporaryFolder();
  // PostgreSQL runs as a user of its own where tests run as root.
  await chmod(folder, 0o755);
  try {
    const measure = (...stores: ('SQLite' | 'PostgreSQL')[]) => {
      const sizes = { SQLite: [], PostgreSQL: [], ...Object.fromEntries(stores.map((one) => [one, [200]])) };
      return measureResults({ sizes, folder, rounds: 1 });
    };
    const { rows, overBudget } = await measure('SQLite', 'PostgreSQL');
    expect(rows.map(({ store, page }) => [store, page])).toEqual(
      ['SQLite', 'PostgreSQL'].flatMap((store) =>
        ['everything', 'the last 7 days, compared'].map((page) => [store, page]),
      ),
    );
    expect(rows.every((row) => Number(row['seeded s']) >= 0)).toBe(true);
    expect(overBudget?.filter((sentence) => sentence.startsWith('A recount'))).toEqual([]);
    const again = await measure('PostgreSQL');
    expect(again.rows.map((row) => row['seeded s'])).toEqual(['kept', 'kept']);
  } finally {
    await remove();
  }
}, 120_000);
