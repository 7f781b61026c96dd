// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { dropPlace, type Rect } from './drop-place';
import { measureTree } from './measure-tree';

/** A heading, two columns of which the first holds two texts, and a button: at the places that each element names. */
function drawn() {
  document.body.innerHTML = `
    <h2 data-block="heading" data-at="0 0 400 40"></h2>
    <div data-block="columns" data-at="0 60 400 100">
      <div class="column" data-at="0 60 190 100">
        <p data-block="one" data-at="0 60 190 40"></p>
        <p data-block="two" data-at="0 110 190 40"></p>
      </div>
      <div class="column" data-at="210 60 190 100"></div>
    </div>
    <p data-block="gone" data-at="0 170 0 0"></p>
    <button data-block="button" data-at="0 180 400 40"></button>`;
  const elements = [...document.querySelectorAll('[data-block]')];
  const onScreen = (element: Element): Rect => {
    const [left = 0, top = 0, width = 0, height = 0] = (element.getAttribute('data-at') ?? '')
      .split(' ')
      .map(Number);
    return { left, top, width, height };
  };
  return measureTree(elements, onScreen);
}
const at = (x: number | undefined, y: number) => {
  const place = dropPlace(
    { blocks: drawn(), empty: { left: 0, top: 0, width: 400, height: 0 }, gap: 6 },
    y,
    x,
  );
  return { ...place, line: [place.line.left, place.line.top, place.line.width] };
};

test('what stands in columns is measured with them, and what takes no room not at all', () => {
  expect(drawn().map(({ block }) => block)).toEqual(['heading', 'columns', 'button']);
});

describe('a block lands', () => {
  test.each([
    ['between two in a column', 50, 105, { before: 'two', inside: { block: 'columns', column: 0 } }],
    ['behind the last of a column', 50, 149, { before: null, inside: { block: 'columns', column: 0 } }],
    ['in an empty column', 300, 100, { before: null, inside: { block: 'columns', column: 1 } }],
    [
      'in the nearest column, between two',
      203,
      100,
      { before: null, inside: { block: 'columns', column: 1 } },
    ],
    ['above columns, at their upper edge', 50, 65, { before: 'columns' }],
    ['below columns, at their lower edge', 50, 155, { before: 'button' }],
    ['beside what is on its own', 50, 10, { before: 'heading' }],
    ['in no column when it cannot stand in one', undefined, 105, { before: 'columns' }],
  ])('%s', (_name, x, y, target) => {
    const { line: _line, ...found } = at(x, y);
    expect(found).toEqual(target);
  });

  test('where the line is, which is as wide as the column', () => {
    expect(at(50, 105).line).toEqual([0, 105, 190]);
    expect(at(300, 100).line).toEqual([210, 70, 190]);
  });
});
