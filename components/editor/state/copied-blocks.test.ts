import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block } from '@/core/campaign/block';
import { parseDocument } from '@/core/campaign/parse-document';
import { readBlocks, writeBlocks } from './copied-blocks';
import { exampleDocument } from './document.fixtures';
import { renewBlocks } from './renew-blocks';

const document = exampleDocument();
const [variant] = document.variants;
const blocks = variant?.steps[0]?.blocks ?? [];
const unreadable = { ok: false, problem: { kind: 'unreadable' } };
const counting = () => {
  let count = 0;
  return () => `n${(count += 1)}`;
};

describe('what lies on the clipboard', () => {
  test('blocks come back as they were copied', async () => {
    expect(await readBlocks(writeBlocks(blocks, document), document)).toEqual({ ok: true, blocks });
  });

  test.each([
    ['nothing', ''],
    ['half of it', writeBlocks(blocks, document).slice(0, -9)],
    ['something else', '"blocks"'],
    ['no blocks', '{"schemaVersion":1}'],
    ['a megabyte of markup', `<p>${'<b onclick=alert(1)>x</b>'.repeat(50_000)}</p>`],
    ['a megabyte of JSON', JSON.stringify({ schemaVersion: 1, blocks: ['x'.repeat(1_000_000)] })],
    ['lists within lists', `{"schemaVersion":1,"blocks":${'['.repeat(50_000)}${']'.repeat(50_000)}}`],
    ['a block of no kind', '{"schemaVersion":1,"blocks":[{"id":"a","kind":"script","text":"x"}]}'],
    [
      'a property of its own',
      '{"schemaVersion":1,"blocks":[{"id":"a","kind":"heading","text":"x","align":"start","onclick":"alert(1)"}]}',
    ],
  ])('%s is refused', async (_, json) => {
    expect(await readBlocks(json, document)).toEqual(unreadable);
  });

  test('ten thousand blocks are refused with their number', async () => {
    const many = Array.from({ length: 10_000 }, (_, index) => ({ id: `b${index}` }));
    expect(await readBlocks(JSON.stringify({ schemaVersion: 1, blocks: many }), document)).toEqual({
      ok: false,
      problem: { kind: 'tooMany', count: 10_000 },
    });
  });

  test('blocks in the form of another version are named as that', async () => {
    const later = JSON.stringify({ schemaVersion: 2, blocks });
    expect(await readBlocks(later, document)).toEqual({ ok: false, problem: { kind: 'otherVersion' } });
  });

  test('whatever is there, reading it ends in blocks or in a problem', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.string(), fc.json()), async (json) => {
        expect((await readBlocks(json, document)).ok).toBe(false);
      }),
    );
  });
});

describe('copies', () => {
  const renew = (list: readonly Block[]) => renewBlocks(list, variant ?? never(), counting());
  const never = () => {
    throw new Error('the example has a variant');
  };

  test('have ids that the variant does not have, and each its own', () => {
    const both = [...blocks, ...renew([...blocks, ...blocks])];
    const doubled = { ...document, variants: [{ ...variant, steps: [{ id: 's', name: '', blocks: both }] }] };
    expect(parseDocument(doubled).ok).toBe(true);
  });

  test('lead to steps that are there, and close where they are not', () => {
    const to = (step: string): Block => ({
      id: 'b',
      kind: 'button',
      label: 'On',
      emphasis: 'primary',
      action: { kind: 'go', to: { kind: 'step', step } },
    });
    const [here, gone] = renew([to('thanks'), to('elsewhere')]);
    expect(here).toMatchObject({ action: { to: { kind: 'step', step: 'thanks' } } });
    expect(gone).toMatchObject({ action: { to: { kind: 'close' } } });
    const [form] = renew(blocks.filter(({ kind }) => kind === 'button'));
    expect(form).toMatchObject({ action: { kind: 'submit', then: { step: 'thanks' } } });
  });
});
