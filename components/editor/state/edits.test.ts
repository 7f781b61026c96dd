import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { campaignDocumentSchema } from '@/core/campaign/document';
import { editsByVerb, exampleDocument, formStep, heading, someEdit } from './document.fixtures';
import * as blockEdits from './block-edits';
import { insertBlocks, moveBlocks, removeBlocks, shiftBlocks } from './block-edits';
import * as edits from './edits';
import { findBlock, findStep, setBlock, setTriggers } from './edits';
import { keepEqual } from './keep-equal';
import * as questionEdits from './question-edits';
import * as layoutEdits from './layout-edits';
import * as imageEdits from './set-image';
import * as stepEdits from './step-edits';
import * as textEdits from './text-edits';
import * as variantEdits from './variant-edits';

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
    expect(removeBlocks({ ...formStep, step: 'gone' }, ['heading-1'])(document)).toBe(document);
    expect(moveBlocks({ ...formStep, step: 'gone' }, ['heading-1'], 3)(document)).toBe(document);
  });

  test('several blocks move together to a place, in their own order', () => {
    const document = exampleDocument();
    const ids = ['button-1', 'heading-1'];
    expect(order(moveBlocks(formStep, ids, 3)(document))).toEqual([
      'text-1',
      'email-1',
      'heading-1',
      'button-1',
      'consent-1',
    ]);
    expect(moveBlocks(formStep, ['text-1', 'email-1'], 2)(document), 'dropped onto themselves').toBe(
      document,
    );
  });

  test('blocks that move by one place keep their neighbours and stop at the ends', () => {
    const document = exampleDocument();
    const down = shiftBlocks(formStep, ['heading-1', 'text-1', 'consent-1'], 1)(document);
    expect(order(down)).toEqual(['email-1', 'heading-1', 'text-1', 'button-1', 'consent-1']);
    expect(order(shiftBlocks(formStep, ['heading-1', 'email-1'], -1)(document))).toEqual([
      'heading-1',
      'email-1',
      'text-1',
      'consent-1',
      'button-1',
    ]);
    expect(shiftBlocks(formStep, ['heading-1', 'text-1'], -1)(document)).toBe(document);
  });

  test('removed blocks can be put back where they were, once', () => {
    const document = exampleDocument();
    const block = findBlock(document, heading);
    if (!block) throw new Error('the example has a heading');
    const restored = insertBlocks(formStep, 0, [block])(removeBlocks(formStep, ['heading-1'])(document));
    expect(restored).toEqual(document);
    expect(insertBlocks(formStep, 0, [block])(restored)).toBe(restored);
  });

  test('the random edits below, and those of undo, are of every verb there is', () => {
    const verbs = [
      edits,
      blockEdits,
      imageEdits,
      layoutEdits,
      questionEdits,
      stepEdits,
      textEdits,
      variantEdits,
    ].flatMap((file) => Object.keys(file));
    const others = ['edit', 'findVariant', 'findStep', 'findBlock'];
    const missing = verbs.filter((name) => !others.includes(name) && !Object.hasOwn(editsByVerb, name));
    expect(missing, 'to be added to document.fixtures.ts').toEqual([]);
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
