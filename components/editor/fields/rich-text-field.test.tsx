// @vitest-environment happy-dom
import { act } from 'react';
import { expect, test } from 'vitest';
import { button, draw, enter, field, press, strike } from '@/components/draw.fixtures';
import { ToastProvider } from '@/components/ui/toast';
import type { BlockOf } from '@/core/campaign/block';
import { useDocument } from '../editor-context';
import { exampleSession, InEditor } from '../editor-session.fixtures';
import { exampleDocument } from '../state/document.fixtures';
import { RichTextField } from './rich-text-field';

const block: BlockOf<'text'> = {
  id: 'rich',
  kind: 'text',
  text: 'Half off today',
  align: 'start',
  tone: 'normal',
};

function Field() {
  const step = useDocument().variants[0]!.steps[0]!;
  const text = step.blocks.find((one): one is BlockOf<'text'> => one.id === 'rich')!;
  return <RichTextField block={text} at={{ variant: 'a', step: step.id, block: 'rich' }} />;
}

function open() {
  const document = exampleDocument();
  document.variants[0]!.steps[0]!.blocks.push(block);
  const session = exampleSession(document);
  draw(
    <ToastProvider>
      <InEditor session={session}>
        <Field />
      </InEditor>
    </ToastProvider>,
  );
  const now = () => session.store.getState().history.present.variants[0]!.steps[0]!.blocks.at(-1);
  const select = (from: number, to: number) =>
    act(() => {
      const area = field('Text');
      area.focus();
      area.setSelectionRange(from, to);
      // React hears of a selection by the keys and presses that make one.
      area.dispatchEvent(new KeyboardEvent('keyup', { key: 'ArrowRight', bubbles: true }));
    });
  return { now, select };
}

test('keys format what is selected, and take it back', () => {
  const { now, select } = open();
  select(0, 8);
  strike(field('Text'), 'b', { ctrlKey: true });
  expect(now()).toMatchObject({ marks: [{ from: 0, to: 8, kind: 'bold' }] });
  expect(button('Bold').getAttribute('aria-pressed')).toBe('true');
  strike(field('Text'), 'b', { ctrlKey: true });
  expect(now()).not.toHaveProperty('marks');
});

test('without a selection a press is about the word at the caret', () => {
  const { now, select } = open();
  select(6, 6);
  press(button('Italic'));
  expect(now()).toMatchObject({ marks: [{ from: 5, to: 8, kind: 'italic' }] });
});

test('a link is asked for, taken with Enter, shown again and removed', () => {
  const { now, select } = open();
  select(9, 14);
  strike(field('Text'), 'k', { ctrlKey: true });
  const address = field('“today” leads to');
  expect(document.activeElement).toBe(address);
  enter(address, '/sale');
  strike(address, 'Enter');
  expect(now()).toMatchObject({ marks: [{ from: 9, to: 14, kind: 'link', url: '/sale' }] });
  select(11, 11);
  expect(field('“today” leads to').value).toBe('/sale');
  press(button('Not a link any more'));
  expect(now()).not.toHaveProperty('marks');
});
