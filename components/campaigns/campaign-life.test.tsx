// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import type { Answer } from '@/components/api/fake-api.fixtures';
import { button, enter, field, press, settle, until } from '@/components/draw.fixtures';
import type { CampaignStatus } from '@/core/campaign-status';
import type { CampaignListItem } from '@/server/trpc/router';
import { campaignRow, chooseAct, openList } from './campaign-list.fixtures';

const campaign = (name: string, status: CampaignStatus, change: Partial<CampaignListItem> = {}) =>
  campaignRow(name, { status, ...change });

async function open(rows: CampaignListItem[], settings: { archived?: boolean; paused?: boolean } = {}) {
  const sent: [string, unknown][] = [];
  const answer: Answer = (path, input) => {
    sent.push([path, input]);
    return Promise.resolve(path === 'sites.get' ? null : { ok: true });
  };
  await openList(rows, answer, settings);
  return (path: string) => sent.filter(([called]) => called === path).map(([, input]) => input);
}

const rows = () => [...document.querySelectorAll('[data-row]')].map(({ textContent }) => textContent);
const words = () => document.body.textContent ?? '';
const theSwitch = () => document.querySelector<HTMLElement>('[role=switch]') ?? document.body;

test('each campaign says how it stands, and when that changes by itself', async () => {
  const november = Date.UTC(1970, 10, 27, 8);
  await open([
    campaign('A', 'scheduled', { startsAt: november }),
    campaign('B', 'live', { endsAt: november }),
    campaign('C', 'paused'),
    campaign('D', 'ended', { endsAt: -1 }),
    campaign('E', 'draft', { publishedAt: null }),
  ]);
  const lines = [...document.querySelectorAll('tbody tr')].map(({ textContent }) => textContent);
  for (const [index, said] of [
    ['Scheduled', 'Starts 27 Nov, 08:00'],
    ['Live', 'Ends 27 Nov, 08:00'],
    ['Paused'],
    ['Ended', 'Ended 31 Dec, 23:59'],
    ['Draft'],
  ].entries())
    for (const word of said) expect(lines[index]).toContain(word);
});

test('what is put away leaves the list, can be taken back, and stands in a list of its own', async () => {
  const calls = await open([campaign('A', 'live'), campaign('B', 'live')]);
  await chooseAct('A', 'Archive campaign');
  expect(calls('campaigns.archive')).toEqual([{ campaignId: 'A' }]);
  await until(() => words().includes('Archived “A”'));
  press(button('Undo'));
  await settle();
  expect(calls('campaigns.unarchive')).toEqual([{ campaignId: 'A', as: 'before' }]);
});

test('the archive shows only what is put away, and brings it back paused', async () => {
  const calls = await open([campaign('A', 'live'), campaign('B', 'archived')], { archived: true });
  expect(rows()).toEqual(['B']);
  expect(words()).toContain('Archived campaigns do not run.');
  await chooseAct('B', 'Bring back campaign');
  expect(calls('campaigns.unarchive')).toEqual([{ campaignId: 'B', as: 'paused' }]);
  await until(() => words().includes('“B” is back, paused'));
});

test('the order is sent without what is put away', async () => {
  const calls = await open([campaign('A', 'live'), campaign('Away', 'archived'), campaign('B', 'live')]);
  expect(rows()).toEqual(['A', 'B']);
  await chooseAct('B', 'Move up');
  expect(calls('campaigns.reorder')).toEqual([{ siteId: 's', campaignIds: ['B', 'A'] }]);
});

test('pausing all campaigns asks first, says what will happen, and then shows that it did', async () => {
  const calls = await open([campaign('A', 'live'), campaign('B', 'paused')]);
  press(theSwitch());
  await until(() => words().includes('Pause all campaigns of Kiln?'));
  expect(words()).toContain('one is live now');
  expect(calls('sites.pause')).toEqual([]);
  press(button('Cancel'));
  await until(() => document.querySelector('[role=dialog]') === null);
  expect(calls('sites.pause')).toEqual([]);
  press(theSwitch());
  await until(() => document.querySelector('[role=dialog]') !== null);
  press(button('Pause all campaigns'));
  await until(() => words().includes('All campaigns are paused'));
  expect(calls('sites.pause')).toEqual([{ siteId: 's', paused: true }]);
});

test('a paused site says so, and the switch lets its campaigns run again', async () => {
  const calls = await open([campaign('A', 'live')], { paused: true });
  expect(words()).toContain('All campaigns are paused: none shows in the shop');
  expect(theSwitch().getAttribute('aria-checked')).toBe('true');
  press(theSwitch());
  await until(() => words().includes('Let the campaigns of Kiln run again?'));
  press(button('Let campaigns run'));
  await until(() => words().includes('Campaigns run again'));
  expect(calls('sites.pause')).toEqual([{ siteId: 's', paused: false }]);
});

test('a schedule is changed from the menu, in words that name the clock, and cannot be one that never runs', async () => {
  const calls = await open([campaign('A', 'live')]);
  await chooseAct('A', 'Schedule…');
  await until(() => document.querySelector('[role=dialog]') !== null);
  enter(field('End'), '1969-12-31T00:00');
  expect(words()).toContain('Choose a day and a time.');
  expect(button('Save schedule').disabled || button('Save schedule').ariaDisabled === 'true').toBe(true);
  enter(field('End'), '2099-11-27T09:00');
  expect(words()).toMatch(/Ends on Friday,? 27 November 2099, 09:00 \(UTC\)/);
  press(button('Save schedule'));
  await until(() => calls('campaigns.schedule').length > 0);
  expect(calls('campaigns.schedule')).toEqual([
    { campaignId: 'A', startsAt: null, endsAt: Date.UTC(2099, 10, 27, 9) },
  ]);
});
