import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { campaignDocumentSchema } from '@/core/campaign/document';
import { exampleDocument, formStep, heading, someEdit } from './document.fixtures';
import { findBlock, findStep, insertBlock, moveBlock, removeBlock, setBlock, setTriggers } from './edits';
import { keepEqual } from './keep-equal';

const order = (document: ReturnType<typeof exampleDocument>) =>
  findStep(document, formStep)?.blocks.map(({ id }) => id);

describe('edits', () => {
  test('an edit changes its block and leaves every other part the same reference', () => {
    const document = exampleDocument();
    const next = setBlock(heading, 'heading', { text: 'Hello' })(document);
    expect(findBlock(next, heading)).toMatchObject({ text: 'Hello', align: 'start' });
    expect(findBlock(document, heading)).toMatchObject({ text: 'A letter a month' });
    expect(next.variants[0]?.steps[1]).toBe(document.variants[0]?.steps[1]);
    expect(next.frequency).toBe(document.frequency);
  });

  test('an edit that changes nothing returns the same document, also when it brings an equal object', () => {
    const document = exampleDocument();
    expect(setBlock(heading, 'heading', { text: 'A letter a month' })(document)).toBe(document);
    expect(setTriggers({ join: 'any', of: [{ kind: 'time', seconds: 5 }] })(document)).toBe(document);
  });

  test('an edit of a block that is gone or of another kind changes nothing', () => {
    const document = exampleDocument();
    expect(setBlock({ ...heading, block: 'gone' }, 'heading', { text: 'x' })(document)).toBe(document);
    expect(setBlock(heading, 'text', { text: 'x' })(document)).toBe(document);
    expect(removeBlock({ ...heading, step: 'gone' })(document)).toBe(document);
  });

  test('a block moves within its step and stops at the ends', () => {
    const document = exampleDocument();
    expect(order(moveBlock(heading, 1)(document))?.slice(0, 2)).toEqual(['text-1', 'heading-1']);
    expect(order(moveBlock(heading, 99)(document))?.at(-1)).toBe('heading-1');
    expect(moveBlock(heading, -1)(document)).toBe(document);
  });

  test('a removed block can be put back where it was, once', () => {
    const document = exampleDocument();
    const block = findBlock(document, heading);
    if (!block) throw new Error('the example has a heading');
    const restored = insertBlock(formStep, 0, block)(removeBlock(heading)(document));
    expect(restored).toEqual(document);
    expect(insertBlock(formStep, 0, block)(restored)).toBe(restored);
  });

  test('every edit of a valid document leaves a valid document', () => {
    fc.assert(
      fc.property(fc.array(someEdit, { maxLength: 20 }), (edits) => {
        const result = edits.reduce((document, edit) => edit(document), exampleDocument());
        expect(campaignDocumentSchema.safeParse(result).success).toBe(true);
      }),
    );
  });
});

describe('keepEqual', () => {
  test('equal values come back as the first, different ones keep the parts they share', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
        const kept = keepEqual(one, other);
        expect(kept).toEqual(other);
        expect(keepEqual(one, structuredClone(one))).toBe(one);
      }),
    );
  });

  test('a list that shrank or grew is not the old list', () => {
    const old = [{ a: 1 }, { b: 2 }];
    const shorter = keepEqual(old, [{ a: 1 }]);
    expect(shorter).toEqual([{ a: 1 }]);
    expect(shorter[0]).toBe(old[0]);
    expect(keepEqual(old, [{ a: 1 }, { b: 2 }, { c: 3 }])).toHaveLength(3);
  });
});
