// @vitest-environment happy-dom
import { useState } from 'react';
import { expect, test } from 'vitest';
import { FakeApi } from '@/components/api/fake-api.fixtures';
import { button, draw, enter, field, press, settle, until } from '@/components/draw.fixtures';
import { ToastProvider } from '@/components/ui/toast';
import { TooltipProvider } from '@/components/ui/tooltip';
import { statusOf, type CampaignLife } from '@/core/campaign-status';
import type { EditedCampaign } from '../editor-context';
import { exampleSession, InEditor } from '../editor-session.fixtures';
import { PublishDialog } from './publish-dialog';

const NEVER: CampaignLife = { release: null, paused: false, archived: false, startsAt: null, endsAt: null };

function open(life: Partial<CampaignLife> = {}, site = {}) {
  const sent: unknown[] = [];
  const session = exampleSession();
  let campaign: EditedCampaign = { ...session.campaign, life: { ...NEVER, ...life } };
  function Bar() {
    const [now, setCampaign] = useState(campaign);
    campaign = now;
    return (
      <InEditor
        session={{
          ...session,
          site: { ...session.site, ...site },
          campaign: now,
          changeCampaign: (change) => setCampaign((before) => ({ ...before, ...change })),
        }}
      >
        <PublishDialog open onOpenChange={() => {}} />
      </InEditor>
    );
  }
  draw(
    <FakeApi
      answer={(path, input) => {
        if (path === 'campaigns.publish') sent.push(input);
        return Promise.resolve(
          path === 'campaigns.publish' ? { release: 1, phase: 'new', audiences: {} } : null,
        );
      }}
    >
      <TooltipProvider>
        <ToastProvider>
          <Bar />
        </ToastProvider>
      </TooltipProvider>
    </FakeApi>,
  );
  return { sent, status: () => statusOf(campaign.life, 0) };
}

const words = () => document.querySelector('[role=dialog]')?.textContent ?? '';
/** Its own checkbox: of a press on what surrounds it, this DOM makes two. */
const theSwitch = () =>
  document.querySelector<HTMLElement>('[role=dialog] input[type=checkbox]') ?? document.body;
const publish = () => button('Publish campaign');

test('without a schedule a release runs at once and without end', async () => {
  const { sent, status } = open();
  press(publish());
  await until(() => words().includes('Published as release 1'));
  expect(sent).toEqual([{ campaignId: 'c', revision: 1, schedule: { startsAt: null, endsAt: null } }]);
  expect(status()).toBe('live');
});

test('a start is said before it is published, sent with it, and said again', async () => {
  const { sent, status } = open();
  press(theSwitch());
  await until(() => words().includes('Empty: at once.'));
  enter(field('Start'), '1970-11-27T09:00');
  expect(words()).toMatch(/Starts on Friday,? 27 November, 09:00 \(UTC\)/);
  expect(words()).toContain('Shop shows it from its start on');
  press(publish());
  await until(() => words().includes('Published as release 1'));
  expect(words()).toMatch(/Starts on Friday,? 27 November, 09:00 \(UTC\)/);
  expect(sent).toMatchObject([{ schedule: { startsAt: Date.UTC(1970, 10, 27, 9), endsAt: null } }]);
  expect(status()).toBe('scheduled');
});

test('what has ended is not published again before its end is changed', async () => {
  const { sent } = open({ release: 1, endsAt: 0 });
  expect(words()).toContain('This is in the past.');
  press(publish());
  await settle();
  expect(sent).toEqual([]);
  enter(field('End'), '');
  press(publish());
  await until(() => words().includes('Published as release 1'));
  expect(sent).toMatchObject([{ schedule: { startsAt: null, endsAt: null } }]);
});

test('that all campaigns are paused, or this one archived, is said before', () => {
  open({ release: 1, archived: true }, { paused: true });
  expect(words()).toContain('All campaigns of this site are paused.');
  expect(words()).toContain('Publishing brings it back.');
});
