// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { button, draw, enter, field, press } from '@/components/draw.fixtures';
import type { Trigger } from '@/core/campaign/trigger';
import { useDocument } from '../editor-context';
import { exampleSession, InEditor } from '../editor-session.fixtures';
import { setTriggers } from '../state/edits';
import { TriggerFields } from './trigger-fields';

function Fields() {
  return <TriggerFields triggers={useDocument().triggers} />;
}

function open(of: Trigger[]) {
  const session = exampleSession();
  session.store.getState().apply(setTriggers({ join: 'any', of }));
  draw(
    <InEditor session={session}>
      <Fields />
    </InEditor>,
  );
  return () => session.store.getState().history.present.triggers.of.map(({ kind }) => kind);
}

function checkbox(label: string): HTMLElement {
  const row = [...document.querySelectorAll('label')].find(({ textContent }) =>
    textContent?.startsWith(label),
  );
  const box = row?.querySelector('input');
  if (!box) throw new Error(`There is no box “${label}”.`);
  return box;
}

const focused = () => document.activeElement?.getAttribute('aria-label');

test('removing a trigger moves the focus to the one that takes its place, or to the last one', () => {
  const kinds = open([{ kind: 'time', seconds: 5 }, { kind: 'scroll', percent: 50 }, { kind: 'exit' }]);
  press(button('Remove trigger 1'));
  expect(kinds()).toEqual(['scroll', 'exit']);
  expect(focused()).toBe('Trigger 1');
  press(button('Remove trigger 2'));
  expect(kinds()).toEqual(['scroll']);
  expect(focused()).toBe('Trigger 1');
});

test('adding a trigger moves the focus to it, though the button goes with the last kind', () => {
  const kinds = open([{ kind: 'time', seconds: 5 }, { kind: 'exit' }]);
  press(button('Add another trigger'));
  expect(kinds()).toEqual(['time', 'exit', 'scroll']);
  expect(focused()).toBe('Trigger 3');
});

test('what is set of a trigger keeps the rest of the triggers, what cancels them included', () => {
  const session = exampleSession();
  const triggers = () => session.store.getState().history.present.triggers;
  session.store
    .getState()
    .apply(
      setTriggers({ join: 'all', of: [{ kind: 'exit' }, { kind: 'idle', seconds: 30 }], cancel: 'bought' }),
    );
  draw(
    <InEditor session={session}>
      <Fields />
    </InEditor>,
  );
  enter(field('Pause'), '45');
  press(checkbox('The back button'));
  expect(triggers()).toEqual({
    join: 'all',
    of: [
      { kind: 'exit', onTouch: ['scroll', 'back'] },
      { kind: 'idle', seconds: 45 },
    ],
    cancel: 'bought',
  });
  press(button('Remove trigger 1'));
  expect(triggers().cancel).toBe('bought');
  enter(field('Unless'), '');
  expect(triggers()).toEqual({ join: 'all', of: [{ kind: 'idle', seconds: 45 }] });
});

test('a selector that is missing or none is told at once', () => {
  open([{ kind: 'click', selector: '' }]);
  const said = () => document.body.textContent;
  expect(said()).toContain('Fill this in.');
  enter(field('Selector'), '.guide >');
  expect(said()).toContain('This is not a CSS selector.');
  enter(field('Selector'), '.guide');
  expect(said()).not.toMatch(/Fill this in|not a CSS selector/);
});

test('a property comes with its fields, and goes with them', () => {
  const session = exampleSession();
  const trigger = () => session.store.getState().history.present.triggers.of[0];
  session.store.getState().apply(setTriggers({ join: 'any', of: [{ kind: 'event', name: 'added' }] }));
  draw(
    <InEditor session={session}>
      <Fields />
    </InEditor>,
  );
  press(checkbox('Only with a property'));
  enter(field('Property'), 'colour');
  enter(field('Value'), 'blue');
  expect(trigger()).toEqual({
    kind: 'event',
    name: 'added',
    property: { name: 'colour', operator: 'is', value: 'blue' },
  });
  press(checkbox('Only with a property'));
  expect(trigger()).toEqual({ kind: 'event', name: 'added' });
});
