// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { draw, enter, field, press } from '@/components/draw.fixtures';
import type { Condition } from '@/core/campaign/condition';
import { useDocument } from '../editor-context';
import { exampleSession, InEditor } from '../editor-session.fixtures';
import { exampleDocument } from '../state/document.fixtures';
import { WhyFields } from './why-fields';

function Fields() {
  const { targeting, variants, why } = useDocument();
  return <WhyFields messages={undefined} targeting={targeting} variants={variants} why={why} />;
}

function open(targeting: Condition) {
  const session = exampleSession({ ...exampleDocument(), targeting });
  draw(
    <InEditor session={session}>
      <Fields />
    </InEditor>,
  );
  return () => session.store.getState().history.present.why;
}

const returning: Condition = { kind: 'visits', from: 2, to: null };

test('a campaign that goes by nothing personal has nothing to explain', () => {
  open({ kind: 'path', operator: 'is', values: ['/sale'] });
  expect(document.body.textContent).toContain('nothing to explain');
  expect(document.querySelector('input[type=checkbox]')).toBeNull();
});

test('the control can be taken away and put back, and nothing is kept of what is as usual', () => {
  const why = open(returning);
  const box = () => document.querySelector<HTMLElement>('input[type=checkbox]')!;
  press(box());
  expect(why()).toEqual({ shown: false });
  press(box());
  expect(why()).toBeUndefined();
});

test('it can have words of its own, and ours again', () => {
  const why = open(returning);
  enter(field('Wording'), 'Why this?');
  expect(why()).toEqual({ shown: true, label: 'Why this?' });
  enter(field('Wording'), '');
  expect(why()).toBeUndefined();
});

test('an audience may be about the visitor', () => {
  open({ kind: 'audience', id: 'a1' });
  expect(document.body.textContent).toContain('goes by something personal');
});
