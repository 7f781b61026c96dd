// The list of campaigns for tests: a row as the server sends it, the list drawn over a made-up server, and its menus.
import { Suspense, type ComponentProps } from 'react';
import { FakeApi, type Answer } from '@/components/api/fake-api.fixtures';
import { button, draw, press, settle, until } from '@/components/draw.fixtures';
import { ToastProvider } from '@/components/ui/toast';
import { TooltipProvider } from '@/components/ui/tooltip';
import type { CampaignListItem } from '@/server/trpc/router';
import { CampaignList } from './campaign-list';

/** A live campaign that nobody has met yet; its id is its name. */
export const campaignRow = (name: string, change: Partial<CampaignListItem> = {}): CampaignListItem => ({
  id: name,
  name,
  status: 'live',
  startsAt: null,
  endsAt: null,
  group: '',
  publishedAt: 0,
  updatedAt: 0,
  hasUnpublishedChanges: false,
  design: { format: 'popup', goal: 'submitted' },
  figures: {
    offered: 0,
    exposed: 0,
    shown: 0,
    clicked: 0,
    submitted: 0,
    completed: 0,
    reached: 0,
    closed: 0,
    ordered: 0,
    reordered: 0,
    revenue: 0,
  },
  spark: [],
  ...change,
});

/** Draws the list of these rows; every other call is answered by `answer`. */
export async function openList(
  rows: readonly CampaignListItem[],
  answer: Answer,
  { paused = false, ...settings }: { paused?: boolean } & Partial<ComponentProps<typeof CampaignList>> = {},
): Promise<void> {
  draw(
    <FakeApi
      answer={(path, input) => (path === 'campaigns.list' ? Promise.resolve(rows) : answer(path, input))}
    >
      <TooltipProvider>
        <ToastProvider>
          <Suspense>
            <CampaignList site={{ id: 's', name: 'Kiln', paused }} mayEdit {...settings} />
          </Suspense>
        </ToastProvider>
      </TooltipProvider>
    </FakeApi>,
  );
  await until(() => document.querySelector('tbody') !== null);
}

/** Chooses from the menu of a row, and waits for what follows at once. */
export async function chooseAct(name: string, act: string): Promise<void> {
  press(button(`Actions for ${name}`));
  await until(() => document.querySelector('[role=menuitem]') !== null);
  const item = [...document.querySelectorAll<HTMLElement>('[role=menuitem]')].find(
    ({ textContent }) => textContent === act,
  );
  if (!item) throw new Error(`The menu has no “${act}”.`);
  press(item);
  await settle();
}
