// What a page of the builder loads before it works: bytes of script, beside an empty page of the same build.
import { EMPTY_PAGE, measureFirstLoads } from '@/bench/builder';
import budgets from '@/bench/builder-budgets.json' with { type: 'json' };
import { expect, test } from '../support/test';

test('every page of the builder stays under its bytes of script', async () => {
  const loads = await measureFirstLoads();
  const empty = loads.get(EMPTY_PAGE)?.bytes ?? Infinity;
  expect(empty).toBeLessThanOrEqual(budgets.emptyPage);
  for (const [page, limit] of Object.entries(budgets.beyondEmptyPage))
    expect((loads.get(page)?.bytes ?? Infinity) - empty, page).toBeLessThanOrEqual(limit);
});
