import { expect, test } from 'vitest';
import { formDocument } from './document.fixtures';
import { eachBlock, reachableSteps, stepAfter } from './traverse';

test('blocks come in reading order, each with the step and variant it stands in', () => {
  const document = formDocument();
  const places = [...eachBlock(document)];
  expect(places.map(({ step, block }) => `${step.id}/${block.id}`)).toEqual([
    'form/heading',
    'form/text',
    'form/email',
    'form/consent',
    'form/join',
    'form/no',
    'thanks/thanks-heading',
    'thanks/shop',
  ]);
  expect(places[0]?.variant).toBe(document.variants[0]);
});

test('a button leads to the step of its action, and nowhere when it closes or leaves', () => {
  const byId = new Map(
    [...eachBlock(formDocument())].map(({ block, variant }) => [block.id, stepAfter(block, variant.steps)]),
  );
  expect(byId.get('join')).toBe('thanks');
  expect(byId.get('no')).toBeUndefined();
  expect(byId.get('shop')).toBeUndefined();
  expect(byId.get('heading')).toBeUndefined();
});

test('the next step is whichever stands behind that of the button then', () => {
  const { steps } = formDocument().variants[0]!;
  const to = (kind: 'next' | 'previous') => {
    const button = {
      id: 'on',
      kind: 'button',
      label: '',
      emphasis: 'plain',
      action: { kind: 'go', to: { kind } },
    } as const;
    steps[0]!.blocks.push(button);
    return [stepAfter(button, steps), stepAfter(button, [...steps].reverse())];
  };
  expect(to('next')).toEqual(['thanks', '']);
  expect(to('previous')).toEqual(['', 'thanks']);
});

test('reachable steps are those that buttons lead to, whatever circles they make', () => {
  const variant = formDocument().variants[0]!;
  expect([...reachableSteps(variant)]).toEqual(['form', 'thanks']);
  variant.steps.push({ id: 'island', name: '', blocks: [] });
  variant.steps[1]!.blocks.push({
    id: 'back',
    kind: 'button',
    label: 'Back',
    emphasis: 'plain',
    action: { kind: 'go', to: { kind: 'step', step: 'form' } },
  });
  expect([...reachableSteps(variant)]).toEqual(['form', 'thanks']);
});
