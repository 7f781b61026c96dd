// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { keepFrames } from './keep-frames';

/** As browsers move what is in a document: here nothing is loaded, so that it may be done in the plain way. */
function movable(root: Node): void {
  Object.assign(root, { moveBefore: (node: Node, child: Node | null) => root.insertBefore(node, child) });
}

function open() {
  const root = document.createElement('div').attachShadow({ mode: 'open' });
  const card = root.appendChild(document.createElement('div'));
  card.className = 'card';
  for (const node of [root, card]) movable(node);
  const frame = (block: string, src: string, title = '') => {
    const made = document.createElement('iframe');
    made.dataset['block'] = block;
    made.setAttribute('src', src);
    made.title = title;
    return made;
  };
  const drawn = (...frames: HTMLElement[]) => card.replaceChildren(...frames);
  return { root, card, frame, drawn };
}
const PAGE = 'about:blank#one';

test('a frame of the same block and page is the one that was there, with its new name', () => {
  const { root, card, frame, drawn } = open();
  const before = frame('own', PAGE, 'Sizes');
  drawn(before);
  keepFrames(root, () => drawn(document.createElement('p'), frame('own', PAGE, 'Our sizes')));
  expect(card.children[1]).toBe(before);
  expect(before.title).toBe('Our sizes');
  expect(root.querySelectorAll('iframe')).toHaveLength(1);
});

test('another page, or a block that is gone, leaves nothing behind', () => {
  const { root, card, frame, drawn } = open();
  drawn(frame('own', PAGE), frame('other', PAGE));
  const after = frame('own', 'about:blank#two');
  keepFrames(root, () => drawn(after));
  expect([...root.querySelectorAll('iframe')]).toEqual([after]);
  expect(after.parentNode).toBe(card);
});

test('a browser that cannot move a frame draws it anew', () => {
  const { root, frame, drawn } = open();
  drawn(frame('own', PAGE));
  Reflect.deleteProperty(root, 'moveBefore');
  const after = frame('own', PAGE);
  keepFrames(root, () => drawn(after));
  expect([...root.querySelectorAll('iframe')]).toEqual([after]);
});
