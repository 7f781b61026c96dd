// @vitest-environment happy-dom
import { act } from 'react';
import { describe, expect, test } from 'vitest';
import { button, draw, enter, press, settle, strike, until } from '@/components/draw.fixtures';
import { ToastProvider } from '@/components/ui/toast';
import { TooltipProvider } from '@/components/ui/tooltip';
import { exampleSession, InEditor } from '../editor-session.fixtures';
import { formStep } from '../state/document.fixtures';
import { findBlock } from '../state/edits';
import { StepTabs } from './step-tabs';

function open(readOnly = false) {
  const session = { ...exampleSession(), readOnly };
  draw(
    <TooltipProvider>
      <ToastProvider>
        <InEditor session={session}>
          <StepTabs />
        </InEditor>
      </ToastProvider>
    </TooltipProvider>,
  );
  const { store } = session;
  return {
    store,
    names: () => store.getState().history.present.variants[0]?.steps.map(({ name }) => name),
    undone: () => {
      act(() => store.getState().undo());
      return store.getState().history;
    },
  };
}

const tabs = () => [...document.querySelectorAll<HTMLElement>('[role=tab]')];
const tab = (name: string) => {
  const found = tabs().find(({ textContent }) => textContent?.includes(name));
  if (!found) throw new Error(`There is no tab “${name}”.`);
  return found;
};
const nameField = () => document.querySelector<HTMLInputElement>('input[aria-label="Rename step"]');
async function choose(menu: string, item: string) {
  press(button(menu));
  await until(() => document.querySelector('[role=menuitem]') !== null);
  const found = [...document.querySelectorAll<HTMLElement>('[role=menuitem]')].find(({ textContent }) =>
    textContent?.startsWith(item),
  );
  press(found ?? document.body);
  await settle();
}

describe('the tabs of steps', () => {
  test('say where each leads, which one opens, and which nobody sees', async () => {
    open();
    expect(tab('Form').textContent).toContain('Opens first. Leads to step 2.');
    expect(tab('Thank you').textContent).toContain('Leads to no other step.');
    await choose('Add step', 'Empty step');
    expect(tab('Step 3').textContent).toContain('No button leads here');
    expect(tab('Form').textContent).toContain('Leads to step 3.');
  });

  test('add an empty step or a copy behind the open one, which opens; one undo each', async () => {
    const { names, undone } = open();
    await choose('Add step', 'Empty step');
    expect(names()).toEqual(['Form', 'Step 3', 'Thank you']);
    expect(tab('Step 3').getAttribute('aria-selected')).toBe('true');
    await choose('Add step', 'Copy of “Step 3”');
    expect(names()).toEqual(['Form', 'Step 3', 'Step 3, copy', 'Thank you']);
    expect(undone().past).toHaveLength(1);
    expect(undone().past).toHaveLength(0);
    expect(names()).toEqual(['Form', 'Thank you']);
  });

  test('are renamed in place: Enter takes the name, Escape and an empty one leave it', async () => {
    const { names, undone } = open();
    strike(tab('Form'), 'F2');
    const field = nameField();
    expect(document.activeElement).toBe(field);
    if (field) enter(field, '  Sign up ');
    strike(field ?? document.body, 'Enter');
    expect(names()?.[0]).toBe('Sign up');
    expect(document.activeElement).toBe(tab('Sign up'));
    for (const [text, key] of [
      ['Other', 'Escape'],
      ['  ', 'Enter'],
    ] as const) {
      strike(tab('Sign up'), 'F2');
      const again = nameField();
      if (again) enter(again, text);
      strike(again ?? document.body, key);
      expect(nameField()).toBeNull();
      expect(names()?.[0]).toBe('Sign up');
    }
    await choose('Step “Sign up”', 'Rename step');
    await until(() => document.activeElement === nameField());
    expect(undone().past).toHaveLength(0);
  });

  test('are moved by keys, one undo each', () => {
    const { names, undone } = open();
    strike(tab('Form'), 'ArrowRight', { altKey: true });
    expect(names()).toEqual(['Thank you', 'Form']);
    expect(undone().past).toHaveLength(0);
    expect(names()).toEqual(['Form', 'Thank you']);
  });

  describe('are dragged', () => {
    /** Tabs of 100 px, one beside the other. */
    const layOut = () =>
      tabs().forEach((element, index) => {
        element.getBoundingClientRect = () => new DOMRect(index * 100, 0, 100, 32);
      });
    const point = (kind: string, target: EventTarget, clientX: number, pointerType = 'mouse') =>
      act(() =>
        target.dispatchEvent(new PointerEvent(kind, { bubbles: true, button: 0, clientX, pointerType })),
      );

    test('to their place, one undo each; a press is no drag', () => {
      const { names, undone } = open();
      layOut();
      point('pointerdown', tab('Form'), 50);
      point('pointermove', window, 52);
      point('pointerup', window, 52);
      expect(names()).toEqual(['Form', 'Thank you']);
      point('pointerdown', tab('Form'), 50);
      point('pointermove', window, 190);
      expect(names(), 'not before it is let go').toEqual(['Form', 'Thank you']);
      point('pointerup', window, 190);
      expect(names()).toEqual(['Thank you', 'Form']);
      expect(undone().past).toHaveLength(0);
    });

    test('and stay where they were when it is given up, or when a finger scrolls', () => {
      const { names } = open();
      layOut();
      point('pointerdown', tab('Form'), 50);
      point('pointermove', window, 190);
      strike(document.body, 'Escape');
      point('pointerup', window, 190);
      point('pointerdown', tab('Form'), 50, 'touch');
      point('pointermove', window, 190, 'touch');
      point('pointerup', window, 190, 'touch');
      expect(names()).toEqual(['Form', 'Thank you']);
    });
  });

  test('delete the open step and say which buttons now close; Undo brings both back', async () => {
    const { store, names } = open();
    const action = () => {
      const block = findBlock(store.getState().history.present, { ...formStep, block: 'button-1' });
      return block?.kind === 'button' ? block.action : undefined;
    };
    act(() => store.getState().openStep('thanks'));
    strike(tab('Thank you'), 'Delete');
    expect(names()).toEqual(['Form']);
    expect(action()).toEqual({ kind: 'submit', then: { kind: 'close' } });
    await until(
      () =>
        document.body.textContent?.includes('The button that led to it now closes the campaign.') ?? false,
    );
    press(button('Undo'));
    expect(names()).toEqual(['Form', 'Thank you']);
    expect(action()).toEqual({ kind: 'submit', then: { kind: 'step', step: 'thanks' } });
    expect(store.getState().view.step).toBe('thanks');
  });

  test('offer nothing to change to those who may only look', () => {
    const { names } = open(true);
    expect(() => button('Add step')).toThrow();
    strike(tab('Form'), 'F2');
    expect(nameField()).toBeNull();
    strike(tab('Form'), 'Delete');
    expect(names()).toHaveLength(2);
  });
});
