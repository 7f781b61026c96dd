// What of a quiz travels in a design, and the bar that says how far one is.
import type { Variant } from '@/core/campaign/document';
import type { Deed } from '@/core/campaign/quiz';
import { readQuiz } from '@/core/campaign/read-quiz';
import { valueOf } from '@/core/campaign/value-of';
import type { ShownDeed, ShownQuiz } from '@/core/quiz/shown-quiz';
import { stepsAhead } from '@/core/quiz/steps-ahead';
import type { ElementTree } from './design';
import { RENDER_TEXTS } from './texts';
import type { Tokens } from './tokens';

/** The other segments of the exclusive set that this one belongs to; none where it stands alone. */
export type RivalsOf = (segment: string) => readonly string[];

/** Undefined: the variant has no quiz. */
export function showQuiz(variant: Variant, rivalsOf: RivalsOf = () => []): ShownQuiz | undefined {
  const quiz = readQuiz(variant);
  if (!quiz || !variant.quiz) return undefined;
  const { outcomes, traits, progress, advances } = variant.quiz;
  const steps = new Set(variant.steps.map(({ id }) => id));
  const asked = new Set(quiz.steps.flatMap(({ questions }) => questions.map(({ id }) => id)));
  const told = traits.filter(({ question, name }) => name && asked.has(question));
  return {
    quiz,
    outcomes: Object.fromEntries(
      outcomes.map(({ id, step, does }) => {
        const deeds = does.flatMap((deed) => shownDeed(deed, rivalsOf) ?? []);
        return [
          id,
          {
            ...(step !== undefined && steps.has(step) && { step }),
            ...(deeds.length > 0 && { does: deeds }),
          },
        ];
      }),
    ),
    values: valuesOf(variant),
    ...(told.length > 0 && { traits: told.map(({ question, name }) => [question, name] as const) }),
    ...(progress && { ahead: stepsAhead(quiz) }),
    ...(advances && { advances }),
    ...(outcomes.some(({ step }) => showsProducts(variant, step)) && { asksStock: true as const }),
  };
}

function showsProducts({ steps }: Variant, step: string | undefined): boolean {
  return steps.some(({ id, blocks }) => id === step && blocks.some(({ kind }) => kind === 'products'));
}

/** Undefined: the shop has nothing to do for it. */
function shownDeed(deed: Deed, rivalsOf: RivalsOf): ShownDeed | undefined {
  switch (deed.kind) {
    // The server's, which knows who left an address.
    case 'subscribe':
      return undefined;
    case 'join': {
      const leaves = rivalsOf(deed.segment).filter((one) => one !== deed.segment);
      return leaves.length > 0 ? { ...deed, leaves } : deed;
    }
    case 'trait':
    case 'event':
    case 'open':
      return deed;
  }
}

/** What is kept of each option. */
function valuesOf({ steps }: Variant): ShownQuiz['values'] {
  return Object.fromEntries(
    steps
      .flatMap(({ blocks }) => blocks)
      .flatMap((block) =>
        'options' in block
          ? [[block.id, Object.fromEntries(block.options.map((option) => [option.id, valueOf(option)]))]]
          : [],
      ),
  );
}

/** The name of a step takes the focus, so that it is said; that it has it, nobody needs to see. */
export const QUIZ_CSS = '#label:focus{outline:0}';

/** Of what says it in words, to those who hear the new question. */
export const FAR_ID = 'far';

/** Filled by the shop, which knows the answers. */
export function progressTrees(): ElementTree[] {
  return [
    ['div', { class: 'ahead', role: 'progressbar', 'aria-label': RENDER_TEXTS.quizProgress }, ['span', 0]],
    ['p', { id: FAR_ID }],
  ];
}

export function progressCss({ outline, accent }: Tokens): string {
  return (
    // Along the upper edge of the card, whose corners cut it.
    `.card{overflow:hidden}.ahead{position:absolute;inset:0 0 auto;height:5px;background:${outline}40}` +
    `.ahead span{display:block;width:0;height:100%;background:${accent};transition:width .2s}` +
    `#${FAR_ID}{display:none}@media(prefers-reduced-motion:reduce){.ahead span{transition:none}}`
  );
}
