import { expect, it } from 'vitest';
import { measureIngest } from './ingest';

// Small: that the benchmark works and that what was acknowledged is on disk, not how fast it is.
it('measures ingest, and finds every acknowledged event stored', async () => {
  const [table] = await measureIngest({ seconds: 0.5, rates: [200] });
  expect(table?.rows).toHaveLength(2);
  const [open] = table?.rows ?? [];
  expect(open?.['results pages']).toBeGreaterThan(0);
  expect(open?.['page ms']).toBeGreaterThan(0);
  expect(open?.['downloaded MB']).toBeGreaterThanOrEqual(0);
  for (const row of table?.rows ?? []) {
    expect(row['durable events/s']).toBeGreaterThan(0);
    expect(Number(row['p99 ms'])).toBeGreaterThanOrEqual(Number(row['p50 ms']));
  }
}, 60_000);
