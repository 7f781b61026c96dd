import { expect, it } from 'vitest';
import { accepted, campaignEvent, pageView } from '../ingest/event.fixtures';
import { LiveCounts } from './live-counts';

const MINUTE = 60_000;

function open() {
  const clock = { now: 1000 * MINUTE };
  const live = new LiveCounts(() => clock.now);
  const totals = (campaign: string | null, site = 's') =>
    live.read(site, campaign).minutes.map(({ exposed, submitted }) => [exposed, submitted]);
  return { clock, live, totals };
}

const exposed = (site = 's', bot = false) => accepted(campaignEvent('campaign.exposed'), { site, bot });
const submitted = (site = 's') => accepted(campaignEvent('form.submitted'), { site });

it('counts the minutes of a site and of each campaign, and forgets them after half an hour', () => {
  const { clock, live, totals } = open();
  live.add([exposed(), exposed(), submitted(), exposed('s', true), accepted(pageView(1), { site: 's' })]);
  clock.now += MINUTE;
  live.add([exposed()]);
  expect(totals(null).slice(-3)).toEqual([
    [0, 0],
    [2, 1],
    [1, 0],
  ]);
  expect(totals('welcome').at(-2)).toEqual([2, 1]);
  expect(totals('another').flat()).toEqual(Array(60).fill(0));
  expect(totals(null, 'elsewhere').flat()).toEqual(Array(60).fill(0));
  expect(live.read('s', null)).toMatchObject({ since: 1000 * MINUTE, minutes: { length: 30 } });
  clock.now += 29 * MINUTE;
  expect(totals(null).flat().filter(Boolean)).toEqual([1]);
  live.add([exposed()]);
  clock.now += MINUTE;
  expect(totals(null).at(-2)).toEqual([1, 0]);
  expect(totals(null).flat().filter(Boolean)).toEqual([1]);
});

it('counts what was stored, and neither what was refused nor what came a second time', async () => {
  const { live, totals } = open();
  const answers = [
    { accepted: 1, duplicate: 0 },
    { accepted: 0, duplicate: 1 },
  ];
  const store = live.watch({
    append: async () => {
      const answer = answers.shift();
      if (!answer) throw new Error('The disk is full.');
      return answer;
    },
  });
  await store.append([exposed()]);
  await store.append([exposed()]);
  await expect(store.append([exposed()])).rejects.toThrow('full');
  expect(totals(null).flat().filter(Boolean)).toEqual([1]);
});
