// What may be wrong with the places of a text that are filled in for each visitor.
import type { Block } from './block';
import { fillableTexts, splitFillIns, type TextPart } from './fill-ins';
import { problem, type Problem } from './problem';
import { wordsOf } from './words-of';

/** At most one of each kind, with the one that it is about. */
export function checkFillIns(block: Block, at: { variant: string; step: string }): Problem[] {
  const filled = fillableTexts(block);
  const parts = filled.flatMap(splitFillIns).filter(({ kind }) => kind !== 'words');
  // Everywhere else visitors would read the braces.
  const elsewhere = wordsOf(block)
    .filter((text) => !filled.includes(text))
    .flatMap(splitFillIns)
    .find(({ kind }) => kind === 'fill-in');
  const broken = parts.find(({ kind }) => kind === 'broken');
  // What day it is, is always known.
  const bare = parts.find(
    (part) => part.kind === 'fill-in' && part.fillIn.fallback === '' && part.fillIn.kind !== 'date',
  );
  const say = (code: Problem['code'], part: TextPart | undefined) =>
    part ? [problem(code, { ...at, block: block.id, words: part.source })] : [];
  return [
    ...say('fill-in-unknown', broken),
    ...say('fill-in-misplaced', elsewhere),
    ...say('fill-in-without-fallback', bare),
  ];
}
