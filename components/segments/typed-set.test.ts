import { describe, expect, it } from 'vitest';
import { filledRows, moved, NEW_SET, problemsOf, type TypedSet } from './typed-set';

const typed = (...names: string[]): TypedSet => ({
  ...NEW_SET,
  name: 'Reason',
  segments: names.map((name, row) => ({ row, name, description: '' })),
});

describe('a set that is typed', () => {
  it('needs a name and one segment', () => {
    expect(problemsOf(NEW_SET)).toEqual({ name: 'nameNeeded', segments: 'oneNeeded' });
    expect(problemsOf(typed('Gifts', ''))).toEqual({});
    expect(filledRows(typed('Gifts', '', 'Me')).map(({ name }) => name)).toEqual(['Gifts', 'Me']);
  });

  it('has no two segments of one name, and none without', () => {
    expect(problemsOf(typed('Gifts', ' gifts '))).toEqual({ 1: 'twice' });
    const known: TypedSet = {
      ...typed('Gifts'),
      segments: [{ row: 4, id: 's', name: ' ', description: '' }],
    };
    expect(problemsOf(known)).toEqual({ 4: 'segmentNeeded' });
  });

  it('is put into another order, but not out of itself', () => {
    const { segments } = typed('a', 'b', 'c');
    const names = (index: number, by: -1 | 1) =>
      moved(segments, index, by)
        .map(({ name }) => name)
        .join('');
    expect([names(0, 1), names(2, -1), names(0, -1), names(2, 1)]).toEqual(['bac', 'acb', 'abc', 'abc']);
  });
});
