// Formatting of running text, kept beside it: the text itself stays plain. Offsets are in UTF-16 code units, as fields count.
// Marks of one kind never overlap; those of different kinds may. Free of the validator.

export type Mark =
  | { from: number; to: number; kind: 'bold' | 'italic' | 'accent' }
  | { from: number; to: number; kind: 'link'; url: string };
export type MarkKind = Mark['kind'];

/** What is marked, from the first unit to before the last. */
export interface Span {
  from: number;
  to: number;
}

/** Order in which marks are kept, and in which elements stand in each other. */
export const MARK_KINDS = ['link', 'bold', 'italic', 'accent'] as const;

/**
 * The same marks as they may stand on this text: inside it, none of them empty, in order, and each passage marked once by a
 * kind. Where two links meet, the one that begins later keeps its place.
 */
export function tidyMarks(marks: readonly Mark[], text: string): Mark[] {
  return MARK_KINDS.flatMap((kind) => {
    const tidy: Mark[] = [];
    const inside = marks
      .filter((mark) => mark.kind === kind)
      .map((mark) => ({ ...mark, from: place(mark.from, text), to: place(mark.to, text) }))
      .sort((one, other) => one.from - other.from || one.to - other.to);
    for (const mark of inside) {
      if (mark.from >= mark.to) continue;
      const before = tidy.at(-1);
      if (before && before.to > mark.from && urlOf(before) !== urlOf(mark)) {
        before.to = mark.from;
        if (before.from >= before.to) tidy.pop();
      }
      const last = tidy.at(-1);
      if (last && last.to >= mark.from && urlOf(last) === urlOf(mark)) last.to = Math.max(last.to, mark.to);
      else tidy.push(mark);
    }
    return tidy;
  });
}

/** Every link of a running text, as it will stand in it. */
export function linksIn({ text, marks = [] }: { text: string; marks?: readonly Mark[] }) {
  return tidyMarks(marks, text).filter((mark) => mark.kind === 'link');
}

/** Inside the text, and never between the halves of a character. */
function place(offset: number, text: string): number {
  const within = Math.min(Math.max(0, Math.floor(offset)), text.length);
  return /[\uD800-\uDBFF]$/.test(text.slice(0, within)) && /^[\uDC00-\uDFFF]/.test(text.slice(within))
    ? within - 1
    : within;
}

const urlOf = (mark: Mark) => (mark.kind === 'link' ? mark.url : undefined);

/**
 * The marks after the text was changed. What stayed keeps its formatting. What is typed into a mark, or at the end of one,
 * belongs to it; at the end of a link it does not. What replaces a marked passage is marked like it.
 * @param caret where the field's caret stands afterwards; tells which of several equal letters is the new one
 */
export function retypeMarks(marks: readonly Mark[], before: string, after: string, caret?: number): Mark[] {
  const { from, to, grown } = changeOf(before, after, caret);
  const moved = marks.map((mark) => {
    const isTaken = mark.from <= from && to <= mark.to && (from < to || mark.from < from);
    const goesOn = isTaken && (from < to || from < mark.to || mark.kind !== 'link');
    if (goesOn) return { ...mark, to: mark.to + grown };
    return {
      ...mark,
      from: mark.from >= to ? mark.from + grown : Math.min(mark.from, from),
      to: mark.to > to ? mark.to + grown : Math.min(mark.to, from),
      // A mark whose beginning was replaced begins behind what replaced it.
      ...(mark.from >= from && mark.from < to && mark.to > to && { from: to + grown }),
    };
  });
  return tidyMarks(moved, after);
}

/** The one passage in which two texts differ: of the old text, and by how much the new one is longer. */
function changeOf(before: string, after: string, caret = -1): Span & { grown: number } {
  const grown = after.length - before.length;
  const rest = after.length - caret;
  const isAtCaret = caret >= 0 && rest <= before.length && before.endsWith(after.slice(caret));
  const most = Math.min(before.length, after.length);
  let end = isAtCaret ? Math.min(rest, most) : 0;
  let from = 0;
  while (from < most - end && before[from] === after[from]) from += 1;
  while (!isAtCaret && end < most - from && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  return { from, to: before.length - end, grown };
}

/** Whether all of a passage has a mark of this kind. An empty passage has it when it stands inside one. */
export function isMarked(marks: readonly Mark[], { from, to }: Span, kind: MarkKind): boolean {
  return marks.some((mark) => mark.kind === kind && mark.from <= from && to <= mark.to && mark.from < to);
}

/** With the passage marked, or with nothing of this kind in it. Without `url`, a link is only taken away. */
export function setMark(
  marks: readonly Mark[],
  { from, to }: Span,
  kind: MarkKind,
  on: boolean,
  text: string,
  url?: string,
): Mark[] {
  const others = marks.flatMap((mark): Mark[] =>
    mark.kind !== kind || mark.to <= from || mark.from >= to
      ? [mark]
      : [
          { ...mark, to: Math.min(mark.to, from) },
          { ...mark, from: Math.max(mark.from, to) },
        ],
  );
  if (on && kind !== 'link') others.push({ from, to, kind });
  if (on && kind === 'link' && url !== undefined) others.push({ from, to, kind, url });
  return tidyMarks(others, text);
}
