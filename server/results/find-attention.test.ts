import { describe, expect, it } from 'vitest';
import { findAttention, type CampaignFacts, type SiteStand } from './find-attention';

const DAY = 86_400_000;
const NOW = Date.UTC(2026, 10, 22);
const WELL: SiteStand = { paused: false, installedAt: NOW - 30 * DAY, lastSeenAt: NOW - 60_000 };

function live(facts: Partial<CampaignFacts> = {}): CampaignFacts {
  return {
    id: 'letter',
    name: 'Letter',
    status: 'live',
    hasUnpublishedChanges: false,
    publishedAt: NOW - 10 * DAY,
    endsAt: null,
    recent: 40,
    exposed: 200,
    shown: 200,
    disliked: 0,
    severalArms: 0,
    ...facts,
  };
}

const kinds = (site: SiteStand, ...campaigns: CampaignFacts[]) =>
  findAttention(site, campaigns, NOW).map(({ kind }) => kind);

describe('a site', () => {
  it('on which all is well needs none', () => {
    expect(kinds(WELL, live())).toEqual([]);
  });

  it.each<[string, Partial<SiteStand>, string[]]>([
    ['whose script never reported', { installedAt: null, lastSeenAt: null }, ['not-installed']],
    ['whose script is silent for more than a day', { lastSeenAt: NOW - DAY - 1 }, ['script-silent']],
    ['whose script reported a day ago', { lastSeenAt: NOW - DAY }, []],
    ['that is paused', { paused: true }, ['site-paused']],
  ])('%s', (_, stand, expected) => {
    expect(kinds({ ...WELL, ...stand }, live())).toEqual(expected);
  });

  it('that is paused with nothing live needs none', () => {
    expect(kinds({ ...WELL, paused: true }, live({ status: 'paused' }))).toEqual([]);
  });
});

describe('a live campaign', () => {
  it.each<[string, Partial<CampaignFacts>, string[]]>([
    ['that met nobody for three days', { recent: 0 }, ['meets-nobody']],
    ['that is too young to have met somebody', { recent: 0, publishedAt: NOW - 3 * DAY + 1 }, []],
    ['that ends in a week', { endsAt: NOW + 7 * DAY }, ['ends-soon']],
    ['that ends later', { endsAt: NOW + 7 * DAY + 1 }, []],
    ['with a draft that differs', { hasUnpublishedChanges: true }, ['unpublished-changes']],
    ['that two of a hundred want no more of', { shown: 100, disliked: 2 }, ['disliked']],
    ['that hardly anybody minds', { shown: 101, disliked: 2 }, []],
    ['that too few saw to judge', { shown: 99, disliked: 50 }, []],
    ['whose visitors were seen in several arms', { exposed: 99, severalArms: 1 }, ['several-arms']],
    ['whose visitors mostly were not', { exposed: 100, severalArms: 1 }, []],
  ])('%s', (_, facts, expected) => {
    expect(kinds(WELL, live(facts))).toEqual(expected);
  });

  it('says how many, of whom', () => {
    expect(findAttention(WELL, [live({ shown: 200, disliked: 5 })], NOW)).toEqual([
      { kind: 'disliked', campaign: { id: 'letter', name: 'Letter' }, share: 0.025, count: 5 },
    ]);
  });

  it('does not meet anybody while the script is silent or the site paused, which is said once', () => {
    expect(kinds({ ...WELL, lastSeenAt: NOW - 2 * DAY }, live({ recent: 0 }))).toEqual(['script-silent']);
    expect(kinds({ ...WELL, paused: true }, live({ recent: 0 }))).toEqual(['site-paused']);
  });

  it('comes after the site, with what makes figures wrong first', () => {
    const tidy = live({ hasUnpublishedChanges: true });
    const wrong = live({ severalArms: 50 });
    expect(kinds({ ...WELL, paused: true }, tidy, wrong)).toEqual([
      'site-paused',
      'several-arms',
      'unpublished-changes',
    ]);
  });
});

it('asks nothing of what does not run', () => {
  for (const status of ['draft', 'paused', 'ended', 'archived'] as const)
    expect(
      kinds(WELL, live({ status, recent: 0, hasUnpublishedChanges: true, disliked: 100, severalArms: 100 })),
    ).toEqual([]);
});
