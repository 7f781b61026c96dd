// @vitest-environment happy-dom
import { onlineManager } from '@tanstack/react-query';
import { act } from 'react';
import { afterEach, expect, test } from 'vitest';
import type { Answer } from '@/components/api/fake-api.fixtures';
import { button, field, press, settle, strike, until } from '@/components/draw.fixtures';
import { campaignRow, chooseAct, openList } from './campaign-list.fixtures';

afterEach(() => onlineManager.setOnline(true));

const open = (answer: Answer, names = ['First', 'Second', 'Third']) =>
  openList(
    names.map((name) => campaignRow(name)),
    answer,
  );

test('a pause that could not reach the server is not shown as one', async () => {
  await open(() => Promise.reject(new Error('Failed to fetch')));
  onlineManager.setOnline(false);
  await chooseAct('First', 'Pause campaign');
  await until(() => document.body.textContent?.includes('The server did not answer') === true);
  expect(document.querySelector('tbody')?.textContent).toContain('Live');
  expect(document.querySelector('tbody')?.textContent).not.toContain('Paused');
});

test('the focus goes to the row that takes the place of a deleted one', async () => {
  await open(() => new Promise(() => {}));
  await chooseAct('Second', 'Delete campaign');
  await until(() => document.activeElement?.textContent === 'Third');
});

test('the focus goes to the first task when the last campaign was deleted', async () => {
  await open(() => new Promise(() => {}), ['Only']);
  await chooseAct('Only', 'Delete campaign');
  await until(() => document.activeElement?.textContent === 'Create your first campaign');
});

const rowNames = () =>
  [...document.querySelectorAll('tbody [data-row]')].map(({ textContent }) => textContent ?? '');
const handle = (name: string, place: number) => button(`Move ${name}, place ${place}`);

test('the arrow keys move a campaign, which is said, shows at once and keeps the focus', async () => {
  const sent: unknown[] = [];
  await open((path, input) => {
    if (path === 'campaigns.reorder') sent.push(input);
    return path === 'campaigns.reorder' ? new Promise(() => {}) : Promise.resolve(null);
  });
  act(() => handle('Third', 3).focus());
  strike(handle('Third', 3), 'ArrowUp');
  await settle();
  expect(rowNames()).toEqual(['First', 'Third', 'Second']);
  expect(document.body.textContent).toContain('“Third” is now in place 2 of 3.');
  expect(document.activeElement).toBe(handle('Third', 2));
  expect(sent).toEqual([{ siteId: 's', campaignIds: ['First', 'Third', 'Second'] }]);
  strike(handle('First', 1), 'ArrowUp');
  strike(handle('Second', 3), 'ArrowDown');
  await settle();
  expect(rowNames()).toEqual(['First', 'Third', 'Second']);
});

test('the menu moves a campaign, and an order that is refused goes back', async () => {
  await open((path) =>
    path === 'campaigns.reorder' ? Promise.reject(new Error('Failed to fetch')) : Promise.resolve(null),
  );
  await chooseAct('First', 'Move down');
  await until(() => document.body.textContent?.includes('The server did not answer') === true);
  await until(() => rowNames()[0] === 'First');
});

test('the highest cannot go up, and one that is alone goes nowhere', async () => {
  await open(() => new Promise(() => {}), ['Only']);
  press(button('Actions for Only'));
  await until(() => document.querySelector('[role=menuitem]') !== null);
  const items = [...document.querySelectorAll('[role=menuitem]')].map(({ textContent }) => textContent);
  expect(items.filter((item) => item?.startsWith('Move'))).toEqual([]);
});

test('a group is chosen from those that are there, or named anew', async () => {
  const sent: unknown[] = [];
  await openList([campaignRow('First', { group: 'Offers' }), campaignRow('Second')], (path, input) => {
    if (path === 'campaigns.setGroup') sent.push(input);
    return Promise.resolve(path === 'campaigns.setGroup' ? { ok: true } : null);
  });
  expect(document.querySelector('tbody')?.textContent).toContain('Exclusion group:Offers');
  await chooseAct('Second', 'Exclusion group…');
  await until(() => document.querySelector('[role=dialog]') !== null);
  expect(field('Group').value).toBe('');
  press(button('Offers'));
  expect(field('Group').value).toBe('Offers');
  press(button('Save group'));
  await until(() => document.body.textContent?.includes('“Second” is in the group “Offers”') === true);
  expect(sent).toEqual([{ campaignId: 'Second', group: 'Offers' }]);
});

test.each([
  [{ share: 0, held: 0, notHeld: 0 }, undefined],
  [
    { share: 0.05, held: 0, notHeld: 0 },
    '5% of visitors see no campaign. Nobody has reached a campaign under this share yet.',
  ],
  [
    { share: 0.05, held: 1, notHeld: 1200 },
    '5% of visitors see no campaign. Of those who reached a campaign under this share, 1 was held out and 1,200 were not.',
  ],
])('the holdout of the site is told in numbers while it is on: %j', async (holdout, said) => {
  await open((path) => Promise.resolve(path === 'results.siteHoldout' ? holdout : null));
  if (said) await until(() => document.body.textContent?.includes(said) === true);
  else await settle();
  expect(document.body.textContent?.includes('Holdout of the site')).toBe(said !== undefined);
});
