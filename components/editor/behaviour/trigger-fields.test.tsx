// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { button, draw, press } from '@/components/draw.fixtures';
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
