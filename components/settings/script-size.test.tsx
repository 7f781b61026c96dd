// @vitest-environment happy-dom
import { act } from 'react';
import { expect, test, vi } from 'vitest';
import type { ScriptSize as Size } from '@/server/trpc/router';
import { FakeApi, later } from '../api/fake-api.fixtures';
import { draw } from '../draw.fixtures';
import { ScriptSize } from './script-size';

const size: Size = {
  bytes: 4560,
  modules: [
    { role: 'runtime', kind: 'opening', bytes: 60 },
    { role: 'fact', kind: 'path', bytes: 20 },
    { role: 'condition', kind: 'text', bytes: 80 },
    { role: 'fact', kind: 'device', bytes: 15 },
    { role: 'runtime', kind: 'asking', bytes: 3785 },
    { role: 'campaigns', kind: 'campaigns', bytes: 600 },
  ],
};
const rows = () =>
  [...document.querySelectorAll('tbody tr')].map((row) =>
    [...row.querySelectorAll('td')].map(({ textContent }) => textContent),
  );

test('the script’s weight is told as a whole, and by what each part is for, the heaviest first', async () => {
  const answer = later<Size>();
  draw(
    <FakeApi answer={() => answer.promise}>
      <ScriptSize siteId="s" />
    </FakeApi>,
  );
  expect(rows()).toEqual([]);
  answer.give(size);
  await vi.waitFor(() => act(async () => expect(rows()).toHaveLength(4)));
  expect(document.body.textContent).toContain('4.6 kB, compressed');
  expect(rows()).toEqual([
    ['Basis: deciding, measuring, consent', '3,845 B'],
    ['Your campaigns', '600 B'],
    ['Comparing answerstext', '80 B'],
    ['Reading what conditions ask aboutpath, device', '35 B'],
  ]);
});
