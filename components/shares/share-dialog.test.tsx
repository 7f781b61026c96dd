// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { FakeApi } from '@/components/api/fake-api.fixtures';
import { button, draw, enter, field, press, settle, until } from '@/components/draw.fixtures';
import type { ShareItem } from '@/server/trpc/router';
import { ShareDialog } from './share-dialog';

const item = (parts: Partial<ShareItem>): ShareItem => ({
  id: 'x',
  name: 'Agency',
  campaign: { id: 'c', name: 'Letter' },
  createdBy: 'Ada',
  createdAt: 0,
  expiresAt: Date.UTC(2026, 5, 1),
  revokedAt: null,
  isOpen: true,
  lastUsedAt: null,
  ...parts,
});

function open(campaignId: string | null, shares: ShareItem[]) {
  const calls: [string, unknown][] = [];
  draw(
    <FakeApi
      answer={async (path, input) => {
        calls.push([path, input]);
        return path === 'shares.list' ? shares : { link: 'https://beckon.example/share/abc' };
      }}
    >
      <ShareDialog siteId="s" campaignId={campaignId} open onOpenChange={vi.fn()} />
    </FakeApi>,
  );
  return calls;
}

const text = () => document.body.textContent ?? '';

test('a link is made for somebody, shown once, and gone when another is begun', async () => {
  const calls = open('c', []);
  await until(() => text().includes('No link yet.'));
  press(button('Make link'));
  await settle();
  expect(text()).toContain('Say for whom the link is.');
  expect(calls.map(([path]) => path)).not.toContain('shares.create');
  enter(field('For whom'), ' Agency ');
  press(button('Make link'));
  await until(() => text().includes('https://beckon.example/share/abc'));
  expect(calls).toContainEqual(['shares.create', { siteId: 's', campaignId: 'c', name: 'Agency', days: 30 }]);
  press(button('Make another link'));
  await settle();
  expect(text()).not.toContain('https://beckon.example/share/abc');
});

const shares = [
  item({ id: '1', name: 'Agency' }),
  item({ id: '2', name: 'Board', campaign: null }),
  item({ id: '3', name: 'Old', isOpen: false, revokedAt: 1 }),
];

test('a campaign lists its own links', async () => {
  open('c', shares);
  await until(() => text().includes('Agency'));
  expect(text()).not.toContain('Board');
});

test('the overview lists all links, and one that works can be taken back', async () => {
  const calls = open(null, shares);
  await until(() => text().includes('Board'));
  expect(text()).toContain('Agency · Letter');
  expect(text()).toContain('Taken back');
  expect(() => button('Take back the link “Old”')).toThrow();
  press(button('Take back the link “Agency”'));
  await until(() => text().includes('It cannot be brought back'));
  press(button('Take back link'));
  await until(() => calls.some(([path]) => path === 'shares.revoke'));
  expect(calls).toContainEqual(['shares.revoke', { siteId: 's', shareId: '1' }]);
});
