import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { isMarked, MARK_KINDS, retypeMarks, setMark, tidyMarks, type Mark } from './marks';

const offsets = fc.integer({ min: -3, max: 30 });
const texts = fc.string({ maxLength: 20, unit: fc.constantFrom('a', 'b', ' ', '\n', '😀') });
const anyMarks: fc.Arbitrary<Mark[]> = fc.array(
  fc.oneof(
    fc.record({
      from: offsets,
      to: offsets,
      kind: fc.constantFrom('bold' as const, 'italic' as const, 'accent' as const),
    }),
    fc.record({
      from: offsets,
      to: offsets,
      kind: fc.constant('link' as const),
      url: fc.constantFrom('/a', '/b'),
    }),
  ),
  { maxLength: 8 },
);

/** Kinds and addresses at each unit of the text. */
const formats = (marks: readonly Mark[], text: string) =>
  Array.from(text.split(''), (_, at) =>
    marks
      .filter(({ from, to }) => from <= at && at < to)
      .map((mark) => (mark.kind === 'link' ? mark.url : mark.kind))
      .sort()
      .join(),
  );

function expectTidy(marks: readonly Mark[], text: string) {
  for (const kind of MARK_KINDS) {
    const own = marks.filter((mark) => mark.kind === kind);
    own.forEach((mark, index) => {
      expect(mark.from).toBeGreaterThanOrEqual(own[index - 1]?.to ?? 0);
      expect(mark.to).toBeGreaterThan(mark.from);
      expect(mark.to).toBeLessThanOrEqual(text.length);
      // No half of a character.
      for (const edge of [mark.from, mark.to])
        expect(/[\uD800-\uDBFF]$/.test(text.slice(0, edge)) && edge < text.length).toBe(false);
    });
  }
}

test('marks are always inside the text, apart from each other and never empty', () => {
  fc.assert(
    fc.property(anyMarks, texts, texts, offsets, (marks, before, after, caret) => {
      const tidy = tidyMarks(marks, before);
      expectTidy(tidy, before);
      expect(tidyMarks(tidy, before)).toEqual(tidy);
      expectTidy(retypeMarks(tidy, before, after, caret), after);
    }),
  );
});

test('two links to one place become one where what stood between them goes', () => {
  const link = (from: number, to: number, url: string): Mark => ({ from, to, kind: 'link', url });
  const marks = [link(0, 2, '/a'), link(2, 6, '/b'), link(2, 8, '/a')];
  expect(tidyMarks(marks, 'aaaaaaaa')).toEqual([link(0, 8, '/a')]);
});

test('what stays keeps its formatting, whatever is put in its midst; without text there are no marks', () => {
  fc.assert(
    fc.property(anyMarks, texts, texts, fc.nat(20), fc.nat(20), (marks, before, typed, one, other) => {
      // Cut between characters, as fields do.
      const letters = [...before];
      const [start, end] = [Math.min(one, other), Math.max(one, other)].map((at) =>
        Math.min(at, letters.length),
      );
      const head = letters.slice(0, start).join('');
      const tail = letters.slice(end).join('');
      const after = head + typed + tail;
      const tidy = tidyMarks(marks, before);
      const changed = retypeMarks(tidy, before, after, head.length + typed.length);
      const was = formats(tidy, before);
      const is = formats(changed, after);
      expect(is.slice(0, head.length)).toEqual(was.slice(0, head.length));
      expect(is.slice(after.length - tail.length)).toEqual(was.slice(before.length - tail.length));
      expect(retypeMarks(tidy, before, '')).toEqual([]);
    }),
  );
});

test('setting a mark changes that passage and no other, and taking it away brings back what was', () => {
  fc.assert(
    fc.property(
      anyMarks,
      texts,
      fc.nat(20),
      fc.nat(20),
      fc.constantFrom(...MARK_KINDS),
      (marks, text, a, b, kind) => {
        const whole = tidyMarks([{ from: Math.min(a, b), to: Math.max(a, b), kind: 'bold' }], text)[0];
        fc.pre(whole !== undefined);
        const tidy = tidyMarks(marks, text);
        const set = setMark(tidy, whole, kind, true, text, '/c');
        expectTidy(set, text);
        expect(isMarked(set, whole, kind)).toBe(true);
        const gone = setMark(set, whole, kind, false, text);
        expect(isMarked(gone, whole, kind)).toBe(false);
        const outside = (list: readonly Mark[]) =>
          formats(list, text).filter((_, at) => at < whole.from || at >= whole.to);
        expect(outside(set)).toEqual(outside(tidy));
        expect(outside(gone)).toEqual(outside(tidy));
      },
    ),
  );
});

describe('typing', () => {
  const bold: Mark[] = [{ from: 4, to: 8, kind: 'bold' }];
  const link: Mark[] = [{ from: 4, to: 8, kind: 'link', url: '/sale' }];
  it.each([
    ['before a mark moves it', bold, 'the sale now', 'see the sale now', 4, [8, 12]],
    ['just before a mark is not in it', bold, 'the sale now', 'the big sale now', 8, [8, 12]],
    ['inside a mark is in it', bold, 'the sale now', 'the saXYle now', 8, [4, 10]],
    ['at the end of a mark goes on with it', bold, 'the sale now', 'the sales now', 9, [4, 9]],
    ['at the end of a link does not', link, 'the sale now', 'the sales now', 9, [4, 8]],
    ['over a marked word keeps its look', bold, 'the sale now', 'the deal now', 8, [4, 8]],
    ['over the beginning leaves the rest', bold, 'the sale now', 'theXle now', 4, [4, 6]],
    ['over the end leaves the beginning', bold, 'the sale now', 'the saXw', 7, [4, 6]],
    ['the same letter once more goes by the caret', bold, 'aaaaaaaaaaaa', 'aaaaaaaaaaaaa', 1, [5, 9]],
  ] as const)('%s', (_name, marks, before, after, caret, [from, to]) => {
    expect(retypeMarks(marks, before, after, caret)).toMatchObject([{ from, to }]);
  });

  it('over all of a marked word with nothing takes the mark away', () => {
    expect(retypeMarks(bold, 'the sale now', 'the  now', 4)).toEqual([]);
  });
});
