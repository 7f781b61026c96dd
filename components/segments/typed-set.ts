// A set of segments as it is typed, and what it lacks to be saved.
import type { SegmentSetItem } from '@/server/trpc/router';

export interface TypedSegment {
  /** Of the row, for as long as the form is open. */
  row: number;
  /** Absent: a new one. */
  id?: string;
  key?: string;
  name: string;
  description: string;
}

export interface TypedSet {
  name: string;
  question: string;
  exclusive: boolean;
  segments: readonly TypedSegment[];
}

/** A question has at least two answers. */
export const NEW_SET: TypedSet = {
  name: '',
  question: '',
  exclusive: true,
  segments: [
    { row: 0, name: '', description: '' },
    { row: 1, name: '', description: '' },
  ],
};

export function typedFrom({ name, question, exclusive, segments }: SegmentSetItem): TypedSet {
  return {
    name,
    question,
    exclusive,
    segments: segments.map(({ id, key, name: own, description }, row) => ({
      row,
      id,
      key,
      name: own,
      description,
    })),
  };
}

/** By field: `name`, `segments`, or the number of a row. */
export type SetProblems = Readonly<Record<string, 'nameNeeded' | 'oneNeeded' | 'segmentNeeded' | 'twice'>>;

/** Rows that were added and left empty are none, as long as there is another. */
export function filledRows({ segments }: TypedSet): TypedSegment[] {
  return segments.filter(
    ({ id, name, description }) => id !== undefined || name.trim() !== '' || description.trim() !== '',
  );
}

export function problemsOf(typed: TypedSet): SetProblems {
  const rows = filledRows(typed);
  const seen = new Set<string>();
  const problems: Record<string, SetProblems[string]> = {};
  if (typed.name.trim() === '') problems['name'] = 'nameNeeded';
  if (rows.length === 0) problems['segments'] = 'oneNeeded';
  for (const { row, name } of rows) {
    const same = name.trim().toLowerCase();
    if (same === '') problems[row] = 'segmentNeeded';
    else if (seen.has(same)) problems[row] = 'twice';
    seen.add(same);
  }
  return problems;
}

/** The rows with one of them a place further up (−1) or down (1); at the end it stays. */
export function moved(segments: readonly TypedSegment[], index: number, by: -1 | 1): TypedSegment[] {
  const next = [...segments];
  const [one] = next.splice(index, 1);
  if (one) next.splice(Math.min(Math.max(index + by, 0), next.length), 0, one);
  return next;
}
