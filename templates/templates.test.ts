import { describe, expect, test } from 'vitest';
import { checkForPublish } from '@/core/campaign/check-for-publish';
import { parseDocument } from '@/core/campaign/parse-document';
import { eachBlock } from '@/core/campaign/traverse';
import { blanks } from './blank';
import { GOALS } from './template';
import { starters, templates } from '.';

const rows = templates.map(({ id, document }) => [id, document] as const);

describe.each(rows)('%s', (_id, make) => {
  test('can be published as it is', () => {
    const document = make();
    expect(parseDocument(document)).toEqual({ ok: true, document });
    expect(checkForPublish(document)).toEqual([]);
  });

  test('speaks calmly', () => {
    const words = JSON.stringify(make().variants);
    expect(words).not.toMatch(/!|oops|hurry|last chance|only \d+ left|don.t miss/i);
  });

  test('makes a new document each time', () => {
    const [one, other] = [make(), make()];
    expect(one).toEqual(other);
    expect(one).not.toBe(other);
    expect(one.frequency).not.toBe(other.frequency);
    expect(one.targeting).not.toBe(other.targeting);
    expect(one.format).not.toBe(other.format);
  });

  test('names every block once', () => {
    const ids = [...eachBlock(make())].map(({ block }) => block.id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

test('there are templates for every goal and every format, each under an id of its own', () => {
  expect(templates.length).toBeGreaterThanOrEqual(24);
  expect(new Set(starters.map(({ id }) => id)).size).toBe(starters.length);
  for (const goal of GOALS) expect(templates.filter((one) => one.goal === goal).length).toBeGreaterThan(1);
  const formats = new Set(templates.map(({ document }) => document().format.kind));
  expect([...formats].sort()).toEqual(['bar', 'embed', 'fullscreen', 'popup', 'slideIn']);
});

test('amounts and times are those of the shop', () => {
  const shop = { currency: 'NOK', timeZone: 'Europe/Oslo', now: Date.UTC(2030, 0, 1) };
  const blocks = templates.flatMap(({ document }) =>
    [...eachBlock(document(shop))].map(({ block }) => block),
  );
  expect(blocks.filter(({ kind }) => kind === 'progress')).not.toEqual([]);
  for (const block of blocks) {
    if (block.kind === 'progress') expect(block.currency).toBe(shop.currency);
    if (block.kind === 'countdown' && block.end.kind === 'daily')
      expect(block.end.timeZone).toBe(shop.timeZone);
    if (block.kind === 'countdown' && block.end.kind === 'date')
      expect(block.end.at - shop.now).toBeLessThan(30 * 86_400_000);
  }
});

test.each(blanks)('$id is a draft without blocks', ({ id, document }) => {
  const made = document();
  expect(parseDocument(made)).toEqual({ ok: true, document: made });
  expect(id).toBe(`blank-${made.format.kind}`);
  expect([...eachBlock(made)]).toEqual([]);
});
