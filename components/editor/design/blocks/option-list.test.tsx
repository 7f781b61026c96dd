// @vitest-environment happy-dom
import { act } from 'react';
import { expect, test } from 'vitest';
import { button, draw, enter, field, press, settle, strike } from '@/components/draw.fixtures';
import { ToastProvider } from '@/components/ui/toast';
import { TooltipProvider } from '@/components/ui/tooltip';
import { MOST } from '@/core/campaign/limits';
import { ask, questions } from '@/core/campaign/question.fixtures';
import { useDocument } from '../../editor-context';
import { exampleSession, InEditor } from '../../editor-session.fixtures';
import { exampleDocument } from '../../state/document.fixtures';
import { findBlock } from '../../state/edits';
import { ChoiceQuestionFields } from './choice-question-fields';

function open() {
  const document = exampleDocument();
  ask(document, [questions().radio]);
  const session = exampleSession(document);
  const [variant] = document.variants;
  const at = { variant: variant?.id ?? '', step: variant?.steps[0]?.id ?? '', block: 'radio' };
  function Fields() {
    const block = findBlock(useDocument(), at);
    return block?.kind === 'radio' ? <ChoiceQuestionFields block={block} at={at} /> : null;
  }
  draw(
    <TooltipProvider>
      <ToastProvider>
        <InEditor session={session}>
          <Fields />
        </InEditor>
      </ToastProvider>
    </TooltipProvider>,
  );
  const block = () => {
    const found = findBlock(session.store.getState().history.present, at);
    if (found?.kind !== 'radio') throw new Error('The question is gone.');
    return found;
  };
  return {
    block,
    labels: () => block().options.map(({ label }) => label),
    undo: session.store.getState().undo,
  };
}

function paste(into: HTMLElement, text: string): void {
  const event = new Event('paste', { bubbles: true, cancelable: true });
  act(() => void into.dispatchEvent(Object.assign(event, { clipboardData: { getData: () => text } })));
}

test('answers are written, put in order and taken away, each step back again', async () => {
  const { labels, undo } = open();
  enter(field('Answer 1'), 'Green tea');
  press(button('Move “Green tea” down'));
  expect(labels()).toEqual(['Coffee, black', 'Green tea', 'Water']);
  press(button('Remove “Water”'));
  expect(labels()).toEqual(['Coffee, black', 'Green tea']);
  act(undo);
  expect(labels()).toEqual(['Coffee, black', 'Green tea', 'Water']);
});

test('Enter adds an answer below, with an id that no answer had; an arrow key moves it', () => {
  const { block, labels } = open();
  strike(field('Answer 1'), 'Enter');
  expect(labels()).toEqual(['Tea', '', 'Coffee, black', 'Water']);
  expect(block().options[1]?.id).toBe('o4');
  strike(field('Answer 1'), 'ArrowDown', { altKey: true });
  expect(labels()).toEqual(['', 'Tea', 'Coffee, black', 'Water']);
  strike(field('Answer 1'), 'Backspace');
  expect(labels()).toEqual(['Tea', 'Coffee, black', 'Water']);
});

test('lines that are pasted become answers, as many as there is room for', async () => {
  const { labels } = open();
  paste(field('Answer 3'), 'Milk\r\n\r\n  Juice \n');
  expect(labels()).toEqual(['Tea', 'Coffee, black', 'Water', 'Milk', 'Juice']);
  paste(field('Answer 1'), Array.from({ length: 40 }, (_, index) => `Drink ${index}`).join('\n'));
  expect(labels()).toHaveLength(MOST.options);
  await settle();
  expect(document.body.textContent).toContain('25 lines were left out: there is room for 20 answers');
});

test('two answers that say the same, and one that says nothing, are pointed out', () => {
  open();
  enter(field('Answer 2'), 'Tea');
  expect(document.body.textContent).toContain('Another answer says the same.');
  enter(field('Answer 2'), '');
  expect(document.body.textContent).toContain('This answer has no words.');
});

test('the name follows the words of the question until somebody chooses one', () => {
  const { block } = open();
  const words = () => field('Words');
  enter(field('Name'), 'drink 1!');
  expect(block().name).toBe('drink_1');
  enter(words(), 'Which drink?');
  expect(block().name).toBe('drink_1');
  enter(field('Name'), 'which_drink');
  enter(words(), 'Lieblingsgetränk');
  expect(block()).toMatchObject({ label: 'Lieblingsgetränk', name: 'lieblingsgetrank' });
  enter(words(), 'お茶');
  expect(block().name).toBe('lieblingsgetrank');
});
