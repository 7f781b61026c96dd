// @vitest-environment happy-dom
import { act } from 'react';
import { beforeAll, expect, test, vi } from 'vitest';
import { FakeApi } from '@/components/api/fake-api.fixtures';
import { draw, enter, field, press, button, settle, until } from '@/components/draw.fixtures';
import type { BlockOf } from '@/core/campaign/block';
import { LONGEST } from '@/core/campaign/limits';
import { useDocument } from '../../editor-context';
import { exampleSession, InEditor } from '../../editor-session.fixtures';
import { exampleDocument } from '../../state/document.fixtures';
import { BlockFields } from '../block-fields';
import { rareFields } from '../lazy-fields';

vi.mock('@/components/pictures/library-dialog', () => ({
  LibraryDialog: ({ onChoose }: { onChoose: (picture: { hash: string; width: number }) => void }) => (
    <button type="button" onClick={() => onChoose({ hash: 'abc', width: 800 })}>
      The picture
    </button>
  ),
}));

beforeAll(() => rareFields.preload());

function Fields() {
  const step = useDocument().variants[0]!.steps[0]!;
  const block = step.blocks.find(({ id }) => id === 'own')!;
  return <BlockFields block={block} at={{ variant: 'a', step: step.id, block: 'own' }} />;
}

async function open(change: Partial<BlockOf<'html'>> = {}) {
  const document = exampleDocument();
  document.variants[0]!.steps[0]!.blocks.push({
    id: 'own',
    kind: 'html',
    html: '<p>Sizes',
    title: 'Sizes',
    height: 160,
    ...change,
  });
  const session = exampleSession(document);
  draw(
    <FakeApi answer={() => Promise.resolve([])}>
      <InEditor session={session}>
        <Fields />
      </InEditor>
    </FakeApi>,
  );
  await settle();
  const now = () => session.store.getState().history.present.variants[0]!.steps[0]!.blocks.at(-1);
  return { now, session };
}
const said = () => document.body.textContent;

test('what is written is in the document, with its name and its height', async () => {
  const { now } = await open();
  enter(field('Code'), '<b>Yours');
  enter(field('What it shows'), 'A table');
  enter(field('Height'), '300');
  expect(now()).toMatchObject({ html: '<b>Yours', title: 'A table', height: 300 });
  expect(said()).toContain('8 of 20,480 characters');
});

test('a megabyte stays in the field and out of the document, and the field says how much fits', async () => {
  const { now, session } = await open();
  const before = session.store.getState().history;
  enter(field('Code'), 'x'.repeat(1_048_576));
  expect(session.store.getState().history).toBe(before);
  expect(said()).toContain('This is 1,048,576 characters long, and 20,480 fit. The block keeps what it had');
  expect(field('Code').getAttribute('aria-invalid')).toBe('true');
  enter(field('Code'), 'x'.repeat(LONGEST.html));
  expect(now()).toMatchObject({ html: 'x'.repeat(LONGEST.html) });
  expect(said()).not.toContain('keeps what it had');
});

test('each thing in it that is stopped is named in a sentence', async () => {
  await open({ html: '<img src="https://a.example/x.png"><script>x</script>' });
  expect(said()).toContain('2 things in it are stopped');
  expect(said()).toContain('“https://a.example/x.png” is not loaded');
  expect(said()).toContain('“<script>” does nothing');
  const images = Array.from({ length: 20 }, (_, index) => `<img src="https://a.example/${index}.png">`);
  enter(field('Code'), images.join(''));
  expect(said()).toContain('20 things in it are stopped');
  expect(document.querySelectorAll('li')).toHaveLength(9);
  expect(said()).toContain('And 12 more.');
  enter(field('Code'), '<p>Plain');
  expect(said()).not.toContain('stopped');
});

test('a phone may have another height, which is taken back with one press', async () => {
  const { now, session } = await open();
  act(() => session.store.getState().setDevice('phone'));
  expect(field('Height').placeholder).toBe('160');
  enter(field('Height'), '320');
  expect(now()).toMatchObject({ height: 160, on: { phone: { height: 320 } } });
  press(button('Height as on desktop'));
  expect(now()).not.toHaveProperty('on');
});

test('a picture goes in at the caret, as one step, and the field says when it no longer fits', async () => {
  const { now, session } = await open({ html: 'ab' });
  press(button('Insert picture…'));
  await until(() => document.body.textContent.includes('The picture'));
  const area = field('Code');
  area.setSelectionRange(1, 1);
  press(button('The picture'));
  expect(now()).toMatchObject({ html: expect.stringMatching(/^a<img src="[^"]+" alt="" style="[^"]+">b$/) });
  act(() => session.store.getState().undo());
  expect(now()).toMatchObject({ html: 'ab' });
  enter(area, 'x'.repeat(LONGEST.html));
  press(button('The picture'));
  expect(now()).toMatchObject({ html: 'x'.repeat(LONGEST.html) });
  expect(said()).toContain('The block keeps what it had');
});
