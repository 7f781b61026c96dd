// What a variant goes by besides its campaign's conditions: what its texts speak of, its fields are filled with, and its quiz asks
// about the visitor without asking the visitor.
import { askedFacts } from '../quiz/asked-facts';
import type { Variant } from './document';
import { fillableTexts, fillInsOf, type FillInKind } from './fill-ins';
import { readQuiz } from './read-quiz';
import { eachBlock } from './traverse';

/** As kinds of fill-ins, each once. */
export function personalKinds(variant: Variant): FillInKind[] {
  const quiz = readQuiz(variant);
  const asked = quiz && askedFacts(quiz);
  const blocks = [...eachBlock({ variants: [variant] })].map(({ block }) => block);
  return [
    ...new Set([
      ...blocks.flatMap(fillableTexts).flatMap((text) => fillInsOf(text).map(({ kind }) => kind)),
      ...blocks.flatMap((block) => ('prefill' in block && block.prefill ? [block.prefill.from] : [])),
      ...(asked?.traits[0] ? (['trait'] as const) : []),
      ...(asked?.segments[0] ? (['segment'] as const) : []),
    ]),
  ];
}
