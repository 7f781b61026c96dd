import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { campaignDocumentSchema, type CampaignDocument, type Variant } from '@/core/campaign/document';
import { MOST } from '@/core/campaign/limits';
import { eachBlock, stepAfter } from '@/core/campaign/traverse';
import { exampleDocument, formStep } from './document.fixtures';
import { renameStep, type Edit } from './edits';
import { record, redo, startHistory, undo } from './history';
import { copyOfStep, copyOfVariant, emptyStep, emptyVariant } from './new-step';
import { insertStep, moveStep, putStepBack, removeStep } from './step-edits';
import {
  insertVariant,
  putVariantBack,
  removeVariant,
  renameVariant,
  setWeight,
  splitEqually,
} from './variant-edits';

const only = (document: CampaignDocument): Variant => {
  const [variant] = document.variants;
  if (!variant) throw new Error('A campaign has a variant.');
  return variant;
};
const ids = (document: CampaignDocument) => only(document).steps.map(({ id }) => id);
const ways = (document: CampaignDocument) =>
  [...eachBlock(document)].flatMap(({ block, variant }) => stepAfter(block, variant.steps) ?? []);
const weights = (document: CampaignDocument) => document.variants.map(({ weight }) => weight);
const thanks = { variant: 'a', step: 'thanks' } as const;
/** Draws 0, 1, 2 … */
const counter = () => {
  let next = 0;
  return () => String(next++);
};

describe('steps', () => {
  const before = exampleDocument();

  test('a copy has ids of its own, and says and leads to the same', () => {
    const [form] = only(before).steps;
    if (!form) throw new Error('The example has a step.');
    const copy = copyOfStep(only(before), form, 'Form, copy', counter());
    const document = insertStep('a', 1, copy)(before);
    const all = [...eachBlock(document)].map(({ block }) => block.id);
    expect(new Set(all).size).toBe(all.length);
    expect(copy.blocks.map(({ kind }) => kind)).toEqual(form.blocks.map(({ kind }) => kind));
    expect(ways(document)).toEqual(['thanks', 'thanks']);
    expect(ids(document)).toEqual(['form', copy.id, 'thanks']);
  });

  test('a step goes to its place and no further than the ends', () => {
    expect(ids(moveStep(thanks, 0)(before))).toEqual(['thanks', 'form']);
    expect(ids(moveStep(formStep, 99)(before))).toEqual(['thanks', 'form']);
    expect(ids(moveStep(thanks, -5)(before))).toEqual(['thanks', 'form']);
    expect(moveStep(formStep, 0)(before)).toBe(before);
    expect(moveStep({ variant: 'a', step: 'gone' }, 0)(before)).toBe(before);
  });

  test('buttons that led to a deleted step close; the rest stays the same reference', () => {
    const after = removeStep(thanks)(before);
    expect(ids(after)).toEqual(['form']);
    expect(ways(after)).toEqual([]);
    const button = only(after).steps[0]?.blocks.at(-1);
    expect(button).toMatchObject({ action: { kind: 'submit', then: { kind: 'close' } } });
    expect(only(after).steps[0]?.blocks[0]).toBe(only(before).steps[0]?.blocks[0]);
    expect(removeStep(formStep)(after), 'the last one stays').toBe(after);
  });

  test('a deletion is taken back after other edits, without undoing those', () => {
    const after = removeStep(thanks)(before);
    const later = renameStep(formStep, 'Letter')(after);
    const back = putStepBack('thanks', only(before), only(after))(later);
    expect(back).toEqual(renameStep(formStep, 'Letter')(before));
    expect(putStepBack('thanks', only(before), only(after))(back), 'once').toBe(back);
  });

  test('there is room for as many as the schema takes', () => {
    const random = counter();
    const add = (document: CampaignDocument) =>
      insertStep('a', 99, emptyStep(only(document), 'Next', random))(document);
    let full = before;
    for (let i = 0; i < MOST.steps + 5; i += 1) full = add(full);
    expect(ids(full)).toHaveLength(MOST.steps);
    expect(campaignDocumentSchema.safeParse(full).success).toBe(true);
  });
});

describe('variants', () => {
  const before = exampleDocument();
  const random = counter();
  const add: Edit = (document) =>
    insertVariant(99, copyOfVariant(document, only(document), 'Another', random))(document);

  test('new ones take their equal part, and shares keep their proportions', () => {
    const three = add(add(before));
    expect(weights(three)).toEqual([0.333333, 0.333333, 0.333333]);
    const uneven = setWeight('a', 0.8)(setWeight(three.variants[1]?.id ?? '', 0.2)(add(before)));
    const two = {
      ...uneven,
      variants: [
        { ...only(uneven), weight: 0.8 },
        { ...only(add(before)), id: 'b', weight: 0.2 },
      ],
    };
    expect(weights(add(two))).toEqual([0.533333, 0.133333, 0.333333]);
    expect(weights(splitEqually()(two))).toEqual([0.5, 0.5]);
  });

  test('the others share what a deleted one had, and the last one stays', () => {
    const two = add(before);
    const [, second] = two.variants;
    const one = removeVariant('a')(two);
    expect(one.variants).toEqual([{ ...second, weight: 1 }]);
    expect(removeVariant(second?.id ?? '')(one)).toBe(one);
  });

  test('a deletion is taken back with the weights, unless these were changed', () => {
    const two = setWeight('a', 0.9)(add(before));
    const second = two.variants[1]?.id ?? '';
    const after = removeVariant(second)(two);
    expect(putVariantBack(second, two, after)(after)).toEqual(two);
    const changed = setWeight('a', 0.4)(after);
    expect(weights(putVariantBack(second, two, after)(changed))).toEqual([0.4, 0.5]);
  });

  test('a deleted one is nobody’s message, and gets its segments back unless another has them', () => {
    const two = add(before);
    const second = two.variants[1]?.id ?? '';
    const messages = [
      { segment: 'givers', variant: second },
      { segment: 'selves', variant: 'a' },
      { segment: 'others', variant: second },
    ];
    const told = { ...two, messages };
    const after = removeVariant(second)(told);
    expect(after.messages).toEqual([{ segment: 'selves', variant: 'a' }]);
    expect(putVariantBack(second, told, after)(after)).toEqual(told);
    const changed = { ...after, messages: [...after.messages!, { segment: 'others', variant: 'a' }] };
    expect(putVariantBack(second, told, after)(changed).messages).toEqual([
      { segment: 'givers', variant: second },
      { segment: 'selves', variant: 'a' },
      { segment: 'others', variant: 'a' },
    ]);
    const only = { ...two, messages: [{ segment: 'givers', variant: second }] };
    expect(removeVariant(second)(only)).not.toHaveProperty('messages');
  });

  test('an empty one has a step without blocks and the colours of the other', () => {
    const empty = emptyVariant(before, only(before), { variant: 'B', step: 'Step 1' }, random);
    expect(empty).toMatchObject({
      name: 'B',
      theme: only(before).theme,
      steps: [{ name: 'Step 1', blocks: [] }],
    });
  });

  test('a name that is too long is cut between characters', () => {
    const { name } = copyOfVariant(before, only(before), 'x'.repeat(79) + '🏺', random);
    expect(name).toBe('x'.repeat(79));
  });
});

/** What somebody may press; numbers pick a variant, a step and a place, whatever is there at that moment. */
const someAct = fc.record({
  verb: fc.constantFrom(
    'step',
    'copyStep',
    'moveStep',
    'removeStep',
    'renameStep',
    'variant',
    'copyVariant',
    'removeVariant',
    'renameVariant',
    'weight',
    'split',
  ),
  variant: fc.nat(9),
  step: fc.nat(21),
  place: fc.integer({ min: -1, max: 21 }),
  share: fc.constantFrom(0, 0.05, 0.5, 1),
});
type Act = typeof someAct extends fc.Arbitrary<infer A> ? A : never;

function toEdit(
  { verb, variant: v, step: s, place, share }: Act,
  document: CampaignDocument,
  random: () => string,
): Edit {
  const variant = document.variants[v % document.variants.length] ?? only(document);
  const step = variant.steps[s % variant.steps.length];
  if (!step) throw new Error('A variant has a step.');
  const at = { variant: variant.id, step: step.id };
  switch (verb) {
    case 'step':
      return insertStep(variant.id, place, emptyStep(variant, 'New', random));
    case 'copyStep':
      return insertStep(variant.id, place, copyOfStep(variant, step, `${step.name}, copy`, random));
    case 'moveStep':
      return moveStep(at, place);
    case 'removeStep':
      return removeStep(at);
    case 'renameStep':
      return renameStep(at, 'Renamed');
    case 'variant':
      return insertVariant(place, emptyVariant(document, variant, { variant: 'Empty', step: '1' }, random));
    case 'copyVariant':
      return insertVariant(place, copyOfVariant(document, variant, `${variant.name}, copy`, random));
    case 'removeVariant':
      return removeVariant(variant.id);
    case 'renameVariant':
      return renameVariant(variant.id, 'Renamed');
    case 'weight':
      return setWeight(variant.id, share);
    case 'split':
      return splitEqually();
  }
}

test('whatever is done to steps and variants: the document is valid, ways lead to steps, ids are unique, and undo and redo are exact', () => {
  fc.assert(
    fc.property(fc.array(someAct, { maxLength: 40 }), (acts) => {
      const first = exampleDocument();
      const random = counter();
      let history = startHistory<CampaignDocument, null>(first);
      for (const act of acts) {
        const before = history.present;
        history = record(history, toEdit(act, before, random)(before), { place: null, at: 0 });
        const { present } = history;
        expect(campaignDocumentSchema.safeParse(present).success).toBe(true);
        expect(new Set(present.variants.map(({ id }) => id)).size).toBe(present.variants.length);
        for (const { steps } of present.variants) {
          const names = steps.map(({ id }) => id);
          const blocks = steps.flatMap((step) => step.blocks.map(({ id }) => id));
          expect([new Set(names).size, new Set(blocks).size]).toEqual([names.length, blocks.length]);
          for (const { block } of eachBlock({ variants: [{ ...only(first), steps }] }))
            if (stepAfter(block, steps) !== undefined) expect(names).toContain(stepAfter(block, steps));
        }
        if (present !== before) expect(history.past.at(-1)?.document, 'one entry per act').toBe(before);
      }
      const last = history.present;
      while (history.past.length > 0) history = undo(history).history;
      expect(history.present).toBe(first);
      while (history.future.length > 0) history = redo(history).history;
      expect(history.present).toBe(last);
    }),
  );
});
