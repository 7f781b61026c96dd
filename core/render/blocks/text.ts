// Running text, and small print in a quieter tone. What is marked in it stands in elements of its own.
import { splitFillIns } from '@/core/campaign/fill-ins';
import { MARK_KINDS, tidyMarks, type Mark, type MarkKind } from '@/core/campaign/marks';
import { isSafeUrl } from '@/core/safe-url';
import type { NodeTree } from '../design';
import type { Tokens } from '../tokens';
import { fillNodes, textOrGap, type BlockRenderer } from './block-renderer';

export const text: BlockRenderer<'text'> = {
  tree: ({ text, marks = [], align, tone }) => {
    const names = [align === 'center' && 'centre', tone === 'quiet' && 'quiet'].filter(Boolean).join(' ');
    const content = text
      ? split(text, 0, tidyMarks(wholeFillIns(marks, text), text), MARK_KINDS)
      : [textOrGap(text)];
    return ['p', names ? { class: names } : 0, ...content];
  },
  css: ({ body, quiet }) =>
    `p{color:${body};text-wrap:pretty}.quiet{font-size:14px;line-height:21px;color:${quiet}}`,
};

/** Rules of what is marked, where anything is. */
export function markCss({ text, accentText }: Tokens): string {
  return (
    `strong{font-weight:600;color:${text}}p span:not([data-fill]),p a{color:${accentText}}:is(a,span)>strong{color:inherit}` +
    `p a{text-underline-offset:3px}p a:hover{color:${text}}`
  );
}

/** The marks with what is filled in wholly in them or wholly outside: half of it could not be filled in. */
function wholeFillIns(marks: readonly Mark[], text: string): Mark[] {
  const places = splitFillIns(text).filter(({ kind }) => kind === 'fill-in');
  const around = (offset: number) =>
    places.find(({ from, source }) => from < offset && offset < from + source.length);
  return marks.map((mark) => {
    const end = around(mark.to);
    return {
      ...mark,
      from: around(mark.from)?.from ?? mark.from,
      to: end ? end.from + end.source.length : mark.to,
    };
  });
}

/** A passage that begins at `start` of the text, cut at the marks of the first kind, then within at those of the others. */
function split(
  text: string,
  start: number,
  marks: readonly Mark[],
  [kind, ...inner]: readonly MarkKind[],
): NodeTree[] {
  if (kind === undefined) return fillNodes(text);
  const nodes: NodeTree[] = [];
  let at = 0;
  const passOn = (end: number) => {
    nodes.push(...split(text.slice(at, end), start + at, marks, inner));
    at = end;
  };
  for (const mark of marks) {
    const from = Math.max(mark.from - start, 0);
    const to = Math.min(mark.to - start, text.length);
    if (mark.kind !== kind || from >= to) continue;
    passOn(from);
    const held = nodes.length;
    passOn(to);
    nodes.push(wrap(mark, nodes.splice(held)));
  }
  passOn(text.length);
  return nodes;
}

function wrap(mark: Mark, content: readonly NodeTree[]): NodeTree {
  switch (mark.kind) {
    case 'bold':
      return ['strong', 0, ...content];
    case 'italic':
      return ['em', 0, ...content];
    case 'accent':
      return ['span', 0, ...content];
    case 'link':
      return [
        'a',
        { 'data-action': 'link', ...(mark.url && isSafeUrl(mark.url) && { href: mark.url }) },
        ...content,
      ];
  }
}
