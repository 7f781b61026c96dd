// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { FakeApi } from '@/components/api/fake-api.fixtures';
import { draw, until } from '@/components/draw.fixtures';
import { navigation } from '@/components/shell/navigation.fixtures';
import { AnswersPage } from './answers-page';

test.each([
  ['', 'No answers without an address'],
  ['?campaign=spring', 'Nothing found'],
])('an empty list says whether there is nothing, or nothing of this campaign: “%s”', async (query, title) => {
  navigation.search = query;
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
