// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { limitsOf, refuse } from '@/core/frequency';
import type { Frequency } from '@/core/campaign/frequency';
import { answerFeedback } from './feedback';
import { emptyRecord, type VisitorRecord } from './record';
import type { Told } from './told';

const VISITOR = '0193a5c2-7b7e-7000-8000-000000000001';
const of = { campaign: 'c1', site: 'shopkey' };
const free: Frequency = {
  everyHours: 0,
  atMost: null,
  restAfterCloseDays: 0,
  stopAfterCloses: null,
  stopAfterConversion: false,
};

/** Answers on a page whose visitor has been here before. */
function page(visitor: string | null = VISITOR) {
  let record: VisitorRecord = { ...emptyRecord(), visitor, campaigns: { c1: { seen: 2 }, c2: { seen: 1 } } };
  const sent: { url: string; body: unknown }[] = [];
  vi.stubGlobal('fetch', async (url: string, { body }: { body: string }) => {
    sent.push({ url, body: JSON.parse(body) });
    return new Response();
  });
  const told: Told = {
    joined: ['gift-givers'],
    answers: { c1: { whom: ['Me'] } },
    traits: { taste: 'warm' },
  };
  vi.stubGlobal('beckon', {
    set: (facts: Told) => {
      Object.assign(told, facts);
      // As the script keeps it.
      record.kept.profile = { ...told };
    },
    reset: () => (record = { ...emptyRecord(), visitor: 'somebody new' }),
  });
  const give = (kind: Parameters<typeof answerFeedback>[0]) =>
    answerFeedback(kind, of, (edit) => void (record = edit(record) ?? record));
  return { give, sent, told, record: () => record };
}
afterEach(() => vi.unstubAllGlobals());

describe('fewer like this', () => {
  it('ends the campaign for good, whatever its frequency says, and no other', () => {
    const { give, record, sent } = page();
    give('fewer');
    const { c1, c2 } = record().campaigns;
    expect(c1).toMatchObject({ seen: 2, fewer: 1 });
    expect(refuse(limitsOf(free), c1, Date.now() + 1e12)).toBe('ended');
    expect(refuse(limitsOf(free), c2, Date.now())).toBeUndefined();
    expect(sent).toEqual([]);
  });

  it('doubles the rest between interruptions, once', () => {
    const { give, record } = page();
    give('fewer');
    give('fewer');
    expect(record().patience).toBe(2);
    expect(record().visitor).toBe(VISITOR);
  });
});

describe('forget me', () => {
  it('forgets here, then has the server forget', () => {
    const { give, record, sent, told } = page();
    give('forget');
    // Neither kept, nor known on the page, from where it would be kept again.
    expect(record().kept).toEqual({});
    expect(told).toEqual({ joined: [], answers: {}, traits: {} });
    expect(record()).toMatchObject({ visitor: 'somebody new', campaigns: {} });
    expect(sent).toMatchObject([{ body: { site: 'shopkey', visitor: VISITOR } }]);
    expect(sent[0]?.url).toMatch(/\/v1\/forget$/);
  });

  it('lets the one they are from then on rest as if they had just been interrupted', () => {
    const { give, record } = page();
    give('forget');
    expect(Math.abs((record().interruptedAt ?? 0) - Date.now())).toBeLessThan(60_000);
  });

  it('asks the server nothing about a visitor without an id', () => {
    const { give, sent } = page(null);
    give('forget');
    expect(sent).toEqual([]);
  });
});

it('asking why changes nothing', () => {
  const { give, record, sent } = page();
  const before = structuredClone(record());
  give('why');
  expect(record()).toEqual(before);
  expect(sent).toEqual([]);
});
