// Places in a text that are filled in for each visitor: `{{query:size|your size}}`, written in the text itself, so that fields,
// undo and copies know nothing of them. Everything that has not exactly this form is text. Free of the validator.
import type { Block } from './block';

/** What can be filled in, and whether it is asked for by a name: always, never, or one of these. */
export const FILL_INS = {
  /** A parameter of the page's address. */
  query: 'name',
  /** What the shop knows of the visitor. */
  trait: 'name',
  /**
   * What the visitor answered in an earlier step of this campaign, by the name of the field; or in a quiz, then or now, by the ids of
   * the campaign and of the question's block: `{{answer:CAMPAIGN/BLOCK}}`.
   */
  answer: 'name',
  /** The segment in which the visitor is, of the set with this name or id. */
  segment: 'name',
  /** What the cart costs. */
  cart: null,
  /** The product that the page is about. */
  product: null,
  country: null,
  /** Today; by itself with day and month. */
  date: ['weekday', 'month', 'year'],
} as const satisfies Record<string, 'name' | null | readonly string[]>;
export type FillInKind = keyof typeof FILL_INS;
export const FILL_IN_KINDS = Object.keys(FILL_INS) as FillInKind[];

export interface FillIn {
  kind: FillInKind;
  /** Empty where nothing has to be named. */
  name: string;
  /** What stands there when nothing is known; empty: nothing. */
  fallback: string;
}

/** A text is its parts, one after the other. `broken` looks like a fill-in and is none. */
export type TextPart = { from: number; source: string } & (
  { kind: 'words' } | { kind: 'broken' } | { kind: 'fill-in'; fillIn: FillIn }
);

/** Two braces are rare in what owners write, and nothing within them may be a brace or end the line. */
const LOOKS_LIKE = /\{\{[^{}\n]*\}\}/g;
const READ = /^\{\{ *([a-z]+) *(?:: *([^{}|\s](?:[^{}|\n]{0,98}[^{}|\s])?) *)?(?:\|([^{}\n]*))?\}\}$/;

export function splitFillIns(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let at = 0;
  for (const { 0: source, index } of text.matchAll(LOOKS_LIKE)) {
    if (index > at) parts.push({ kind: 'words', from: at, source: text.slice(at, index) });
    const fillIn = readFillIn(source);
    parts.push(
      fillIn ? { kind: 'fill-in', from: index, source, fillIn } : { kind: 'broken', from: index, source },
    );
    at = index + source.length;
  }
  if (at < text.length) parts.push({ kind: 'words', from: at, source: text.slice(at) });
  return parts;
}

/** Every fill-in of a text, in order. */
export function fillInsOf(text: string): FillIn[] {
  return splitFillIns(text).flatMap((part) => (part.kind === 'fill-in' ? [part.fillIn] : []));
}

/** As it is written in a text. What would end it is left out of the fallback. */
export function printFillIn({ kind, name, fallback }: FillIn): string {
  const words = fallback.replaceAll(/[{}\n]/g, '').trim();
  return `{{${kind}${name && `:${name}`}${words && `|${words}`}}}`;
}

/** Whether something of this name can be asked for. */
export function isFillInName(kind: FillInKind, name: string): boolean {
  return readFillIn(`{{${kind}${name && `:${name}`}}}`)?.name === name;
}

/** The text as it reads where nothing is known of a visitor. */
export function withFallbacks(text: string): string {
  return splitFillIns(text)
    .map((part) => (part.kind === 'fill-in' ? part.fillIn.fallback : part.source))
    .join('');
}

function readFillIn(source: string): FillIn | undefined {
  const [found, word, name = '', fallback = ''] = READ.exec(source) ?? [];
  const kind = FILL_IN_KINDS.find((one) => one === word);
  if (found === undefined || !kind) return undefined;
  const needed: (typeof FILL_INS)[FillInKind] = FILL_INS[kind];
  const fits =
    needed === null
      ? name === ''
      : needed === 'name'
        ? name !== ''
        : name === '' || needed.some((one) => one === name);
  return fits ? { kind, name, fallback: fallback.trim() } : undefined;
}

/** The words of a block in which something can be filled in. */
export function fillableTexts(block: Block): string[] {
  switch (block.kind) {
    case 'heading':
    case 'text':
    case 'list':
      return [block.text];
    case 'button':
      return [block.label];
    case 'countdown':
      return block.finish.kind === 'show' ? [block.finish.text] : [];
    case 'progress':
      return [block.before, block.reached];
    default:
      return [];
  }
}
