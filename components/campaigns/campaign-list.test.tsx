// @vitest-environment happy-dom
import { onlineManager } from '@tanstack/react-query';
import { Suspense } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { FakeApi, type Answer } from '@/components/api/fake-api.fixtures';
import { button, draw, field, press, settle, until } from '@/components/draw.fixtures';
import { ToastProvider } from '@/components/ui/toast';
import { TooltipProvider } from '@/components/ui/tooltip';
import type { CampaignListItem } from '@/server/trpc/router';
import { CampaignList } from './campaign-list';

vi.mock('next/navigation', () => ({ useRouter: () => ({ push() {}, prefetch() {} }) }));

const figures = { offered: 0, exposed: 0, shown: 0, clicked: 0, submitted: 0, closed: 0 };
const campaign = (id: string, name: string): CampaignListItem => ({
  id,
  name,
  status: 'live',
  group: '',
  publishedAt: 0,
  updatedAt: 0,
  hasUnpublishedChanges: false,
  design: { format: 'popup', goal: 'submitted' },
  figures,
  spark: [],
});

afterEach(() => onlineManager.setOnline(true));

async function open(answer: Answer, names = ['First', 'Second', 'Third']) {
  const rows = names.map((name, index) => campaign(`c${index}`, name));
  draw(
    <FakeApi
      answer={(path, input) => (path === 'campaigns.list' ? Promise.resolve(rows) : answer(path, input))}
    >
      <TooltipProvider>
        <ToastProvider>
          <Suspense>
            <CampaignList siteId="s" mayEdit paused={false} />
          </Suspense>
        </ToastProvider>
      </TooltipProvider>
    </FakeApi>,
  );
  await until(() => document.querySelector('tbody') !== null);
}

async function choose(name: string, act: string) {
  press(button(`Actions for ${name}`));
  await until(() => document.querySelector('[role=menuitem]') !== null);
  const item = [...document.querySelectorAll<HTMLElement>('[role=menuitem]')].find(
    ({ textContent }) => textContent === act,
  );
  if (!item) throw new Error(`The menu has no “${act}”.`);
  press(item);
}

test('a pause that could not reach the server is not shown as one', async () => {
  await open(() => Promise.reject(new Error('Failed to fetch')));
  onlineManager.setOnline(false);
  await choose('First', 'Pause campaign');
  await until(() => document.body.textContent?.includes('The server did not answer') === true);
  expect(document.querySelector('tbody')?.textContent).toContain('Live');
  expect(document.querySelector('tbody')?.textContent).not.toContain('Paused');
});

test('the focus goes to the row that takes the place of a deleted one', async () => {
  await open(() => new Promise(() => {}));
  await choose('Second', 'Delete campaign');
  await until(() => document.activeElement?.textContent === 'Third');
});

test('the focus goes to the first task when the last campaign was deleted', async () => {
  await open(() => new Promise(() => {}), ['Only']);
  await choose('Only', 'Delete campaign');
  await until(() => document.activeElement?.textContent === 'Create your first campaign');
});

test('a new campaign is offered a name that no other has', async () => {
  await open(() => new Promise(() => {}), ['Welcome letter']);
  press(button('New campaign'));
  await settle();
  expect(field('Name').value).toBe('Welcome letter 2');
});
