// What a shop's page pays until the first popup is visible. Bytes, requests, hops and layout shift gate here; times gate in
// `npm run bench`, which has the processor to itself.
import budgets from '@/embed/budgets.json' with { type: 'json' };
import { measureEmbed } from '@/bench/embed';
import { expect, test } from '../support/test';

test('a form popup costs a page three requests in two hops, stays under its bytes, and moves nothing', async () => {
  const { rows } = await measureEmbed({
    runs: 1,
    conditions: [{ name: 'slow 4G', cpu: 1, slow4g: true }],
  });
  const due = rows.find((row) => row.page === 'Beckon, popup at once');
  const idle = rows.find((row) => row.page === 'Beckon, nothing due');
  const { requests, hops, bytes } = budgets.firstPopup;
  expect(due).toMatchObject({ requests, hops, 'greatest layout shift': 0 });
  expect(Number(due?.['bytes (gzip)'])).toBeLessThanOrEqual(bytes);
  expect(idle, 'a page where nothing is due loads the site script alone').toMatchObject({
    requests: 1,
    hops: 1,
    'greatest layout shift': 0,
  });
});
