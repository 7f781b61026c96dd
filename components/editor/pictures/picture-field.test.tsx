// @vitest-environment happy-dom
import { act } from 'react';
import { beforeEach, expect, test, vi } from 'vitest';
import type { BlockOf } from '@/core/campaign/block';
import { DEFAULT_BRAND } from '@/core/campaign/resolve-theme';
import { FakeApi } from '@/components/api/fake-api.fixtures';
import { button, draw, press, settle, strike, until } from '@/components/draw.fixtures';
import { uploads } from '@/components/pictures/uploads';
import type { ImageItem } from '@/server/trpc/router';
import { useEditor } from '../editor-context';
import { exampleSession, InEditor } from '../editor-session.fixtures';
import { findBlock } from '../state/edits';
import { exampleDocument, formStep } from '../state/document.fixtures';
import { ImageFields } from '../design/blocks/image-fields';

const at = { ...formStep, block: 'mug' };
const picture = { hash: '0123456789abcdef', width: 1600, height: 800 };
const image: ImageItem = { id: 'i', name: 'mug.png', bytes: 9, createdAt: 0, uses: [], ...picture };

type Answer = { image: ImageItem } | { error: object };
const send = vi.hoisted(() =>
  vi.fn<
    (
      siteId: string,
      file: File,
      onProgress: (share: number) => void,
    ) => { result: Promise<unknown>; cancel(): void }
  >(),
);
vi.mock('@/components/pictures/send-picture', () => ({ sendPicture: send }));

function Fields() {
  const block = useEditor(({ history }) => findBlock(history.present, at));
  return block?.kind === 'image' ? <ImageFields block={block} at={at} /> : null;
}

function open(
  changes: Partial<BlockOf<'image'>> = {},
  { readOnly = false, images = [image], brand = DEFAULT_BRAND } = {},
) {
  const document = exampleDocument();
  document.variants[0]?.steps[0]?.blocks.push({
    id: 'mug',
    kind: 'image',
    picture: null,
    alt: '',
    ratio: 'original',
    focus: { x: 0.5, y: 0.5 },
    ...changes,
  });
  const example = exampleSession(document);
  const session = { ...example, readOnly, site: { ...example.site, brand } };
  const calls: string[] = [];
  draw(
    <FakeApi
      answer={(path) => {
        calls.push(path);
        return Promise.resolve(path === 'images.list' ? images : { ok: true });
      }}
    >
      <InEditor session={session}>
        <Fields />
      </InEditor>
    </FakeApi>,
  );
  const block = () => findBlock(session.store.getState().history.present, at) as BlockOf<'image'>;
  return { block, session, calls };
}

const answering = (answer: Answer | { failure: object }) =>
  send.mockReturnValue({ result: Promise.resolve(answer), cancel: () => {} });
const file = new File(['x'], 'mug.png', { type: 'image/png' });
const text = () => document.body.textContent;

/** A drop or a paste that carries the file. */
function give(type: 'drop' | 'paste', target: EventTarget, files = [file], types = ['Files']) {
  const event = new Event(type, { bubbles: true, cancelable: true });
  const data = { files, types };
  act(() => void target.dispatchEvent(Object.assign(event, { dataTransfer: data, clipboardData: data })));
  return event;
}

const zone = () => {
  const found = [...document.querySelectorAll('p')].find(({ textContent }) =>
    textContent?.startsWith('Drop a picture'),
  );
  if (!found) throw new Error('There is nowhere to drop.');
  return found;
};

beforeEach(() => {
  send.mockReset();
  uploads.setState({}, true);
});

test('a file that is dropped becomes the picture, as one step to undo', async () => {
  const { block, session } = open();
  answering({ image });
  give('drop', zone());
  await settle();
  expect(send).toHaveBeenCalledWith('s', file, expect.any(Function));
  expect(block().picture).toEqual(picture);
  act(() => session.store.getState().undo());
  expect(block().picture).toBeNull();
});

test('a picture that is pasted is taken; words, and whatever comes with words, are not', async () => {
  const { block } = open();
  answering({ image });
  expect(give('paste', document.body, [file], ['text/plain', 'Files']).defaultPrevented).toBe(false);
  expect(give('paste', document.body, [], ['text/plain']).defaultPrevented).toBe(false);
  expect(send).not.toHaveBeenCalled();
  expect(give('paste', document.body).defaultPrevented).toBe(true);
  await settle();
  expect(block().picture).toEqual(picture);
});

test('a file that misses the place does not replace the page', () => {
  open();
  expect(give('drop', document.body).defaultPrevented).toBe(true);
  expect(send).not.toHaveBeenCalled();
});

test('a refusal is one sentence, and the picture that was there stays', async () => {
  const { block } = open({ picture });
  answering({ failure: { kind: 'refused', refusal: 'too-many-pixels' } });
  give('paste', document.body);
  await settle();
  expect(document.querySelector('[role=alert]')?.textContent).toBe(
    '“mug.png” has 40 megapixels or more. Save it smaller: 4,000 pixels of width are plenty.',
  );
  expect(block().picture).toEqual(picture);
});

test('while it is sent there is a bar, and a way to end it', async () => {
  const cancel = vi.fn();
  send.mockReturnValue({ result: new Promise(() => {}), cancel });
  open();
  give('drop', zone());
  await settle();
  expect(document.querySelector('[role=progressbar]')?.getAttribute('aria-valuenow')).toBe('0');
  act(() => send.mock.lastCall?.[2](1));
  expect(text()).toContain('Preparing its sizes');
  press(button('Cancel'));
  expect(cancel).toHaveBeenCalledOnce();
});

test('the point that stays in sight is moved by keys, and never out of the picture', () => {
  const { block } = open({ picture, ratio: '1:1', focus: { x: 0.95, y: 0.5 } });
  const point = document.querySelector('[role=slider]');
  if (!point) throw new Error('There is no point.');
  expect(strike(point, 'ArrowLeft')).toBe(false);
  expect(block().focus).toEqual({ x: 0.94, y: 0.5 });
  strike(point, 'ArrowRight', { shiftKey: true });
  strike(point, 'ArrowDown');
  expect(block().focus).toEqual({ x: 1, y: 0.51 });
  expect(point.getAttribute('aria-valuetext')).toBe('100% from the left, 51% from the top');
  strike(point, 'Home');
  expect(block().focus).toEqual({ x: 0.5, y: 0.5 });
  expect(strike(point, 'a')).toBe(true);
});

test('a picture that is not cut has no such point', () => {
  open({ picture });
  expect(document.querySelector('[role=slider]')).toBeNull();
});

test('a picture is chosen from the library', async () => {
  const other = { ...image, id: 'j', name: 'Kiln.jpg', hash: 'fedcba9876543210' };
  const { block } = open({}, { images: [image, other] });
  press(button('Library'));
  await until(() => text().includes('Kiln.jpg'));
  const tile = [...document.querySelectorAll('button')].find(({ textContent }) =>
    textContent?.includes('Kiln.jpg'),
  );
  if (!tile) throw new Error('The picture is not listed.');
  press(tile);
  expect(block().picture?.hash).toBe('fedcba9876543210');
});

test('what a campaign shows is deleted only after a question that names the campaign', async () => {
  const used = { ...image, uses: [{ campaignId: 'c', name: 'Letter', isPublished: true }] };
  const { calls } = open({}, { images: [used] });
  press(button('Library'));
  await until(() => text().includes('mug.png'));
  press(button('Delete mug.png'));
  expect(text()).toContain('The campaign “Letter” shows “mug.png” and goes on showing it.');
  expect(calls).not.toContain('images.remove');
  press(button('Delete from library'));
  await until(() => calls.includes('images.remove'));
  await until(() => text().includes('“mug.png” was deleted from the library.'));
  press(button('Undo'));
  await until(() => calls.includes('images.restore'));
});

test('an empty library says how it is filled', async () => {
  open({}, { images: [] });
  press(button('Library'));
  await until(() => text().includes('No pictures yet'));
});

test('whoever may only look can neither drop nor paste', () => {
  open({ picture, ratio: '1:1' }, { readOnly: true });
  give('paste', document.body);
  expect(send).not.toHaveBeenCalled();
  expect(document.querySelector('[role=slider]')?.getAttribute('tabindex')).toBe('-1');
});

test('the logo of the brand stands first and brings its words', async () => {
  const mark = { ...image, id: 'l', name: 'logo.png', hash: 'fedcba9876543210' };
  const { hash, width, height } = mark;
  const brand = { ...DEFAULT_BRAND, logo: { picture: { hash, width, height }, alt: 'Fjell & Fjord' } };
  const chooseLogo = async () => {
    press(button('Library'));
    await until(() => document.querySelector('[role=dialog] li') !== null);
    const [first] = document.querySelectorAll<HTMLElement>('[role=dialog] li > button');
    expect(first?.textContent).toContain('logo.pngLogo · ');
    press(first!);
    await settle();
  };
  const images = [image, mark];
  const wordless = open({}, { images, brand });
  await chooseLogo();
  expect(wordless.block()).toMatchObject({ picture: { hash, width, height }, alt: 'Fjell & Fjord' });
});

test('words that a picture has already stay when it becomes the logo', async () => {
  const { hash, width, height } = image;
  const brand = { ...DEFAULT_BRAND, logo: { picture: { hash, width, height }, alt: 'Fjell & Fjord' } };
  const { block } = open({ alt: 'Our sign' }, { brand });
  answering({ image });
  give('drop', zone());
  await settle();
  expect(block()).toMatchObject({ picture, alt: 'Our sign' });
});
