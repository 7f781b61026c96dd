import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quizDocument } from '@/core/campaign/quiz.fixtures';
import { changeWeights, gridRows, gridScales, readWeight, weightAt, writeWeight } from './grid';
import { parseCells, readGrid, writeGrid } from './grid-file';
import { readQuestions } from './read-parts';

const [variant] = quizDocument().variants;
const quiz = variant!.quiz!;
const rows = gridRows(quiz, readQuestions(variant!));
const words = { question: () => '=HYPERLINK("x")', row: ({ label }: { label: string }) => label };
const anyWeight = fc.oneof(
  fc.constant(undefined),
  fc.constantFrom('include' as const, 'exclude' as const),
  fc.integer({ min: -100, max: 100 }).filter((number) => number !== 0),
);
const anyChange = fc.record({
  question: fc.constant('person'),
  answer: fc.constantFrom('me', 'friend', 'nobody'),
  scale: fc.constantFrom(...gridScales(quiz)),
  weight: anyWeight,
});

describe('the grid', () => {
  it('reads from a file what it wrote, whatever the points', () => {
    fc.assert(
      fc.property(fc.array(anyChange), (changes) => {
        const changed = changeWeights(quiz, changes);
        const { changes: back, faults } = readGrid(writeGrid(changed, rows, words), quiz, rows);
        expect(faults).toEqual([]);
        const again = changeWeights(quiz, back);
        for (const row of rows)
          for (const scale of gridScales(quiz))
            expect(weightAt(again, row, scale)).toBe(weightAt(changed, row, scale));
      }),
    );
  });

  it('shows every weight by what is read as the same', () => {
    fc.assert(
      fc.property(anyWeight, (weight) => {
        expect(readWeight(writeWeight(weight), 'out-warm')).toBe(weight);
      }),
    );
    expect(['1000', 'many', 'include'].map((text) => readWeight(text, 'total'))).toEqual([null, null, null]);
  });

  it('tells bad rows one by one, and takes the good ones', () => {
    const file = [
      'question_id;answer_id;out-warm;out-bright;elsewhere',
      'person;me;5;lots',
      'person;gone;1;1',
      'person;friend;exclude;',
      'person;friend;1;1',
    ].join('\r\n');
    expect(readGrid(file, quiz, rows)).toEqual({
      read: 2,
      changes: [
        { question: 'person', answer: 'me', scale: 'out-warm', weight: 5 },
        { question: 'person', answer: 'friend', scale: 'out-warm', weight: 'exclude' },
      ],
      faults: [
        { line: 1, kind: 'unknown-column', text: 'elsewhere' },
        { line: 2, kind: 'bad-cell', text: 'lots', scale: 'out-bright' },
        { line: 3, kind: 'unknown-row', text: 'person · gone' },
        { line: 5, kind: 'twice', text: 'person · friend' },
      ],
    });
    expect(readGrid('a,b\n1,2', quiz, rows).faults).toEqual([{ line: 1, kind: 'no-columns' }]);
  });

  it('writes no cell that a spreadsheet would run', () => {
    for (const line of parseCells(writeGrid(quiz, rows, words)).slice(1)) expect(line[2]).toMatch(/^'=/);
  });

  it('parses quotes, line breaks and any text without failing', () => {
    expect(parseCells('a,"b ""c""\nd"\r\n,e')).toEqual([
      ['a', 'b "c"\nd'],
      ['', 'e'],
    ]);
    fc.assert(
      fc.property(fc.string(), (text) => {
        for (const line of parseCells(text)) expect(line.join('').length).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
