// @vitest-environment happy-dom
import { act } from 'react';
import { expect, test } from 'vitest';
import { FakeApi } from '@/components/api/fake-api.fixtures';
import { button, draw, enter, field, press, strike, until } from '@/components/draw.fixtures';
import { ToastProvider } from '@/components/ui/toast';
import { isQuestion } from '@/core/campaign/traverse';
import { useDocument } from '../editor-context';
import { exampleSession, InEditor } from '../editor-session.fixtures';
import { SegmentNames } from '../segment-names';
import { setBlock } from '../state/edits';
import { exampleDocument } from '../state/document.fixtures';
import { TextField } from './text-field';

function Heading({ longest }: { longest: number }) {
  const step = useDocument().variants[0]!.steps[0]!;
  const block = step.blocks.find(({ id }) => id === 'filled');
  return block?.kind === 'heading' ? (
    <TextField
      fillable
      label="Words"
      value={block.text}
      maxLength={longest}
      edit={(text) => setBlock({ variant: 'a', step: step.id, block: block.id }, 'heading', { text })}
      typing="filled/text"
    />
  ) : null;
}

const SETS = [{ id: 's', name: 'Shopping for', segments: [{ key: 'gift-givers', name: 'Gift givers' }] }];
const QUESTIONS = [{ campaignId: 'abc', campaign: 'Gift finder', question: 'whom', words: 'Who is it for?' }];

async function open(
  text: string,
  caret: number,
  longest = 300,
  document = exampleDocument(),
  questions: unknown[] = [],
) {
  document.variants[0]!.steps[0]!.blocks.push({ id: 'filled', kind: 'heading', text, align: 'start' });
  const session = exampleSession(document);
  draw(
    <FakeApi answer={(path) => Promise.resolve(path === 'segments.names' ? SETS : questions)}>
      <ToastProvider>
        <InEditor session={session}>
          <SegmentNames siteId="s">
            <Heading longest={longest} />
          </SegmentNames>
        </InEditor>
      </ToastProvider>
    </FakeApi>,
  );
  act(() => field('Words').setSelectionRange(caret, caret));
  press(button('Insert value'));
  await until(
    () => document.variants.length > 0 && globalThis.document.querySelector('[role=group]') !== null,
  );
  const words = () => {
    const block = session.store.getState().history.present.variants[0]!.steps[0]!.blocks.at(-1);
    return block?.kind === 'heading' ? block.text : '';
  };
  return { words, session };
}

test('a value is written into the text where the caret stood, in one step of undo', async () => {
  const { words, session } = await open('For  today', 4);
  enter(field('Name'), 'utm_campaign');
  enter(field('If unknown'), 'you');
  press(button('Insert'));
  expect(words()).toBe('For {{query:utm_campaign|you}} today');
  expect(document.activeElement).toBe(field('Words'));
  act(() => session.store.getState().undo());
  expect(words()).toBe('For  today');
});

test('with the caret in a value, that one is changed', async () => {
  const { words } = await open('For {{query:for|you}} today', 9);
  expect(field('Name').value).toBe('for');
  enter(field('If unknown'), 'us');
  press(button('Change'));
  expect(words()).toBe('For {{query:for|us}} today');
});

test('a value without a name, or too long for the text, is not taken, and it is said', async () => {
  const { words } = await open('For you', 0, 30);
  press(button('Insert'));
  expect(document.body.textContent).toContain('Enter its name');
  enter(field('Name'), 'x'.repeat(40));
  press(button('Insert'));
  expect(document.body.textContent).toContain('too long');
  expect(words()).toBe('For you');
});

test('when the text changes meanwhile it is given up, and nothing is written at the old place', async () => {
  const { words, session } = await open('For  today', 4);
  enter(field('Name'), 'utm_campaign');
  field('Name').focus();
  const at = { variant: 'a', step: 'form', block: 'filled' };
  act(() => session.store.getState().apply(setBlock(at, 'heading', { text: 'Only today' })));
  expect(document.querySelector('[role=group][aria-label="Insert value"]')).toBeNull();
  expect(words()).toBe('Only today');
  expect(document.activeElement).toBe(field('Words'));
});

test('the Enter that ends a composition does not end the form', async () => {
  const { words } = await open('For {{query:for|you}} today', 9);
  enter(field('If unknown'), '今日');
  strike(field('If unknown'), 'Enter', { isComposing: true });
  expect(words()).toBe('For {{query:for|you}} today');
  strike(field('If unknown'), 'Enter');
  expect(words()).toBe('For {{query:for|今日}} today');
});

test('where nothing is asked no answer can be taken, and it is said', async () => {
  const asksNothing = exampleDocument();
  for (const step of asksNothing.variants[0]!.steps)
    step.blocks = step.blocks.filter((block) => !isQuestion(block));
  const { words } = await open('For {{answer:size|you}} today', 9, 300, asksNothing);
  expect(document.body.textContent).toContain('Nothing is asked yet');
  strike(field('If unknown'), 'Enter');
  expect(document.querySelector('[role=alert]')?.textContent).toContain('Nothing is asked yet');
  expect(words()).toBe('For {{answer:size|you}} today');
});

test('Escape gives it up', async () => {
  const { words } = await open('For you', 0);
  strike(field('Name'), 'Escape');
  expect(document.querySelector('[role=group][aria-label="Insert value"]')).toBeNull();
  expect(words()).toBe('For you');
  expect(document.activeElement).toBe(field('Words'));
});

test('the answer of a quiz is chosen by the words of its question', async () => {
  await open('For {{answer:abc/whom|you}}', 9, 300, exampleDocument(), QUESTIONS);
  await until(() => document.body.textContent.includes('Who is it for? · Gift finder'));
});

test('a segment is chosen by the set that it is of', async () => {
  const { words } = await open('Dear {{segment:Shopping for|friend}}', 9);
  await until(() => document.querySelector('[role=group]')?.textContent.includes('Shopping for') === true);
  enter(field('If unknown'), 'you');
  press(button('Change'));
  expect(words()).toBe('Dear {{segment:Shopping for|you}}');
});
