// @vitest-environment happy-dom
import { act } from 'react';
import { expect, test } from 'vitest';
import { button, draw, enter, field, press } from '@/components/draw.fixtures';
import { TooltipProvider } from '@/components/ui/tooltip';
import { useStep } from '../editor-context';
import { exampleSession, InEditor } from '../editor-session.fixtures';
import { findBlock } from '../state/edits';
import { LayoutFields } from './layout-fields';

function Fields({ id }: { id: string }) {
  const block = useStep()?.blocks.find((one) => one.id === id);
  return block ? <LayoutFields block={block} at={{ variant: 'a', step: 'form', block: id }} /> : null;
}

function open(id: string) {
  const session = exampleSession();
  const { store } = session;
  draw(
    <TooltipProvider>
      <InEditor session={session}>
        <Fields id={id} />
      </InEditor>
    </TooltipProvider>,
  );
  return {
    block: () => findBlock(store.getState().history.present, { variant: 'a', step: 'form', block: id }),
    look: (device: 'desktop' | 'tablet' | 'phone') => act(() => store.getState().setDevice(device)),
    undo: () => act(() => store.getState().undo()),
  };
}
/** The input behind the switch: its label would press what was pressed once more here. */
const theSwitch = () => document.querySelector<HTMLInputElement>('input[type=checkbox]')!;
const words = () => document.body.textContent ?? '';

test('on a desktop the room is that of every device, and an empty field is as usual', () => {
  const { block } = open('heading-1');
  enter(field('Below'), '24');
  expect(block()).toMatchObject({ space: { after: 24 } });
  enter(field('Below'), '');
  expect(block()).not.toHaveProperty('space');
  expect(words()).not.toContain('only');
});

test('on a phone it is that of phones alone, says so, and goes back by one press', () => {
  const { block, look, undo } = open('heading-1');
  enter(field('Above'), '10');
  look('phone');
  expect(field('Above').placeholder).toBe('10');
  enter(field('Above'), '2');
  expect(block()).toMatchObject({ space: { before: 10 }, on: { phone: { space: { before: 2 } } } });
  expect(words()).toContain('Phone only');
  look('desktop');
  expect(words()).toContain('Otherwise on:Phone');
  press(button('Phone'));
  press(button('Space as on desktop'));
  expect(block()).not.toHaveProperty('on');
  expect(document.activeElement).toBe(field('Below'));
  undo();
  expect(block()).toMatchObject({ on: { phone: { space: { before: 2 } } } });
});

test('a field is never hidden, and anything else on smaller screens alone', () => {
  const { look } = open('email-1');
  look('phone');
  expect(document.querySelector('[role=switch]')).toBeNull();
  const heading = open('heading-1');
  expect(words()).not.toContain('Hide on');
  heading.look('tablet');
  press(theSwitch());
  expect(heading.block()).toMatchObject({ on: { tablet: { hidden: true } } });
  press(theSwitch());
  expect(heading.block()).not.toHaveProperty('on');
});
