// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { FakeApi } from '@/components/api/fake-api.fixtures';
import { draw, until } from '@/components/draw.fixtures';
import { AnswersPage } from './answers-page';

let address = '';
vi.mock('next/navigation', () => ({ useSearchParams: () => new URLSearchParams(address) }));

test.each([
  ['', 'No answers without an address'],
  ['?campaign=spring', 'Nothing found'],
])('an empty list says whether there is nothing, or nothing of this campaign: “%s”', async (query, title) => {
  address = query;
  draw(
    <FakeApi
      answer={(path) =>
        Promise.resolve(
          path === 'leads.choices'
            ? { campaigns: [{ id: 'spring', name: 'Spring' }], tags: [], views: [], hasAnswers: true }
            : { items: [], nextCursor: null, total: 0, more: false },
        )
      }
    >
      <AnswersPage siteId="s" />
    </FakeApi>,
  );
  await until(() => document.querySelector('h2') !== null);
  expect(document.querySelector('h2')?.textContent).toBe(title);
});
