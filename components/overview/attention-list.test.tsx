// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { draw } from '@/components/draw.fixtures';
import type { Attention } from '@/server/trpc/router';
import { AttentionList } from './attention-list';

const campaign = { id: 'c', name: 'Spring' };
const attention: Attention[] = [
  { kind: 'not-installed' },
  { kind: 'unpublished-changes', campaign },
  { kind: 'ends-soon', campaign, at: 0 },
];

test.each([
  [true, ['Install the script', 'Open the campaign', 'See campaigns'], 'Change its schedule'],
  [false, ['See what to install', 'See campaigns', 'See campaigns'], 'Ask an editor'],
])('whoever may edit is told what to do, others what to look at: %s', (mayEdit, ways, detail) => {
  draw(<AttentionList siteId="s" attention={attention} mayEdit={mayEdit} />);
  const links = [...document.querySelectorAll('a')];
  expect(links.map(({ textContent }) => textContent)).toEqual(ways);
  expect(links.every(({ pathname }) => mayEdit || !pathname.endsWith('/edit'))).toBe(true);
  expect(document.body.textContent).toContain(detail);
});
