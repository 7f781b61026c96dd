// @vitest-environment happy-dom
import { useState } from 'react';
import { expect, test } from 'vitest';
import { FakeApi } from '@/components/api/fake-api.fixtures';
import { button, draw, enter, field, press, settle, until } from '@/components/draw.fixtures';
import { ToastProvider } from '@/components/ui/toast';
import { TooltipProvider } from '@/components/ui/tooltip';
import type { CampaignLife } from '@/core/campaign-status';
import type { EditedCampaign } from '../editor-context';
import { exampleSession, InEditor } from '../editor-session.fixtures';
import { SitePaused, Status } from './status';

const RUNNING: CampaignLife = { release: 1, paused: false, archived: false, startsAt: null, endsAt: null };

function open(life: Partial<CampaignLife>, sitePaused = false) {
  const sent: [string, unknown][] = [];
  const session = exampleSession();
  function Bar() {
    const [campaign, setCampaign] = useState<EditedCampaign>({
      ...session.campaign,
      life: { ...RUNNING, ...life },
    });
    const changeCampaign = (change: Partial<EditedCampaign>) =>
      setCampaign((before) => ({ ...before, ...change }));
    return (
      <InEditor session={{ ...session, campaign, changeCampaign }}>
        <Status />
        <SitePaused look="chip" />
      </InEditor>
    );
  }
  draw(
    <FakeApi
      answer={(path, input) => {
        sent.push([path, input]);
        return Promise.resolve(path === 'sites.get' ? { paused: sitePaused } : { ok: true });
      }}
    >
      <TooltipProvider>
        <ToastProvider>
          <Bar />
        </ToastProvider>
      </TooltipProvider>
    </FakeApi>,
  );
  return (path: string) => sent.filter(([called]) => called === path).map(([, input]) => input);
}

const words = () => document.body.textContent ?? '';
const items = () => [...document.querySelectorAll<HTMLElement>('[role=menuitem]')];

/** The code of the menu comes late. */
async function openMenu(status: string) {
  await until(() => document.querySelector('button') !== null);
  press(button(status));
  await until(() => items().length > 0);
}

async function choose(act: string) {
  press(items().find(({ textContent }) => textContent === act) ?? document.body);
  await settle();
}

test.each([
  [{}, 'Live', ['Pause campaign', 'Schedule…']],
  [{ startsAt: 5000 }, 'Scheduled', ['Pause campaign', 'Schedule…']],
  [{ paused: true }, 'Paused', ['Resume campaign', 'Schedule…']],
  [{ endsAt: -1 }, 'Ended', ['Schedule…']],
  [{ archived: true }, 'Archived', ['Bring back campaign']],
])('a campaign with %j is %s, and that can be done about it', async (life, status, acts) => {
  open(life);
  await openMenu(status);
  expect(items().map(({ textContent }) => textContent)).toEqual(acts);
});

test('the menu says when it starts, by the clock of the shop', async () => {
  open({ startsAt: Date.UTC(1970, 10, 27, 9), endsAt: Date.UTC(1971, 0, 2) });
  await openMenu('Scheduled');
  expect(words()).toMatch(
    /Starts on Friday,? 27 November, 09:00 and ends on Saturday,? 2 January 1971, 00:00 \(UTC\)/,
  );
});

test('a campaign that was put away comes back paused', async () => {
  const calls = open({ archived: true });
  await openMenu('Archived');
  await choose('Bring back campaign');
  await until(() => words().includes('It is back, paused.'));
  expect(calls('campaigns.unarchive')).toEqual([{ campaignId: 'c', as: 'paused' }]);
  expect(button('Paused')).toBeDefined();
});

test('a schedule that is saved is the status from then on', async () => {
  const calls = open({});
  await openMenu('Live');
  await choose('Schedule…');
  await until(() => document.querySelector('[role=dialog]') !== null);
  enter(field('Start'), '2099-01-01T00:00');
  press(button('Save schedule'));
  await until(() => words().includes('The schedule of “Letter” is saved'));
  expect(calls('campaigns.schedule')).toEqual([
    { campaignId: 'c', startsAt: Date.UTC(2099, 0, 1), endsAt: null },
  ]);
  await until(() => words().includes('Scheduled'));
});

test('that the whole site is paused is seen in the editor, also when somebody else threw the switch', async () => {
  open({}, true);
  await until(() => words().includes('All campaigns paused'));
});
