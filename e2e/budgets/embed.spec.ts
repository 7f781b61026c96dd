// What a shop's page pays until the first popup is visible. Bytes, requests and layout shift gate here; timings are for `npm run bench`.
import budgets from '@/embed/budgets.json' with { type: 'json' };
import { measureEmbed } from '@/bench/embed';
import { expect, test } from '../support/test';

test('a form popup costs a page three requests, stays under its bytes, and moves nothing', async () => {
  const { rows } = await measureEmbed({ runs: 1, conditions: [{ name: '1× CPU', cpu: 1 }] });
  const due = rows.find((row) => row.page === 'Beckon, popup at once');
  const idle = rows.find((row) => row.page === 'Beckon, nothing due');
  expect(due).toMatchObject({ requests: budgets.firstPopup.requests, 'layout shift': 0 });
  expect(Number(due?.['bytes (gzip)'])).toBeLessThanOrEqual(budgets.firstPopup.bytes);
  expect(idle, 'a page where nothing is due loads the site script alone').toMatchObject({
    requests: 1,
    'layout shift': 0,
  });
});
