// A quiz as templates write it: questions with their answers, each answer with what it counts, and outcomes with what they show.
import type { Block } from '@/core/campaign/block';
import type { CampaignDocument } from '@/core/campaign/document';
import type { CampaignQuiz, Deed, QuizTurn, QuizWeight } from '@/core/campaign/quiz';
import { close, heading, icon, link, list, note, text } from './blocks';
import { campaign } from './campaign';

/** What an answer counts, by outcome. */
type Counts = Record<string, QuizWeight['weight']>;

/** By the id of the option. `alone`: goes with no other; `writes`: has words of the visitor's own. */
type Answers = Record<string, readonly [words: string, counts?: Counts, mark?: 'alone' | 'writes']>;

interface Ask {
  /** Of the step; its question is named after it. */
  id: string;
  name: string;
  blocks: Block[];
  weights: QuizWeight[];
  bands?: CampaignQuiz['bands'][number]['bands'];
  turn?: Omit<QuizTurn, 'step'>;
}

interface Ending {
  id: string;
  name: string;
  blocks: Block[];
  does?: Deed[];
}

type Plan = Omit<Parameters<typeof campaign>[0], 'steps' | 'goal'> & {
  asks: Ask[];
  /** Between equals the first wins; when nothing fits, the last comes. */
  endings: Ending[];
  exceptions?: CampaignQuiz['exceptions'];
  /** Questions whose answers are kept as traits, by the name of the trait. */
  traits?: Record<string, string>;
};

/** Asked for by pressing something in the shop; it may come as often as it is asked for. */
export const ON_DEMAND = {
  everyHours: 0,
  restAfterCloseDays: 0,
  stopAfterCloses: null,
  stopAfterConversion: false,
} as const;

/** The question of a step. */
export const questionIn = (step: string) => `${step}-answer`;
/** The step that shows an outcome. */
const shownBy = (outcome: string) => `end-${outcome}`;

export function quiz({ asks, endings, exceptions = [], traits = {}, ...plan }: Plan): CampaignDocument {
  const document = campaign({
    ...plan,
    goal: 'completed',
    steps: Object.fromEntries([
      ...asks.map(({ id, name, blocks }, index) => [
        id,
        { name, blocks: index > 0 ? [...blocks, back()] : blocks },
      ]),
      ...endings.map(({ id, name, blocks }) => [
        shownBy(id),
        { name, blocks: [...blocks, back('Change my answers')] },
      ]),
    ]) as Parameters<typeof campaign>[0]['steps'],
  });
  const own: CampaignQuiz = {
    flow: asks.flatMap(({ id, turn }) => (turn ? [{ step: id, ...turn }] : [])),
    outcomes: endings.map(({ id, name, does = [] }) => ({ id, name, step: shownBy(id), does })),
    choosing: { by: 'points' },
    exceptions,
    fallback: endings.at(-1)?.id ?? '',
    weights: asks.flatMap(({ weights }) => weights),
    bands: asks.flatMap(({ id, bands }) => (bands ? [{ question: questionIn(id), bands }] : [])),
    traits: Object.entries(traits).map(([name, step]) => ({ question: questionIn(step), name })),
    progress: true,
    advances: true,
  };
  return { ...document, variants: document.variants.map((variant) => ({ ...variant, quiz: own })) };
}

/** One of several answers: the words of each, and what it counts. */
export function choose(
  id: string,
  title: string,
  answers: Answers,
  { turn, hint, required = true }: { turn?: Ask['turn']; hint?: string; required?: boolean } = {},
): Ask {
  return {
    id,
    name: title,
    blocks: [
      heading(title),
      ...(hint ? [note(hint)] : []),
      { ...asking(id, title, required), kind: 'radio', options: optionsOf(answers) },
      onward(),
    ],
    weights: weightsOf(id, answers),
    ...(turn && { turn }),
  };
}

/** Any of several answers. */
export function chooseAny(
  id: string,
  title: string,
  answers: Answers,
  hint = 'Choose as many as you like.',
): Ask {
  return {
    id,
    name: title,
    blocks: [
      heading(title),
      note(hint),
      { ...asking(id, title, true), kind: 'checkboxes', options: optionsOf(answers) },
      onward(),
    ],
    weights: weightsOf(id, answers),
  };
}

/** A number, typed or, where it goes in `step`s, chosen along a line; and what the bands it can lie in count. */
export function chooseNumber(
  id: string,
  title: string,
  { label, step, ...range }: { min: number; max: number; label: string; step?: number },
  bands: readonly { id: string; from: number | null; to: number | null; counts: Counts }[],
): Ask {
  return {
    id,
    name: title,
    blocks: [
      heading(title),
      step === undefined
        ? { ...asking(id, label, true), ...range, kind: 'number', whole: true }
        : { ...asking(id, label, true), ...range, kind: 'slider', step, before: '', after: '' },
      onward(),
    ],
    weights: weightsOf(
      id,
      Object.fromEntries(bands.map(({ id: band, counts }) => [band, ['', counts] as const])),
    ),
    bands: bands.map(({ id: band, from, to }) => ({ id: band, from, to })),
  };
}

export function ending(
  id: string,
  {
    name,
    title,
    words,
    points,
    offer,
  }: {
    name: string;
    title: string;
    words: string;
    points?: readonly string[];
    offer: readonly [label: string, url: string];
  },
  does: Deed[] = [],
): Ending {
  return {
    id,
    name,
    blocks: [icon('sparkle'), heading(title), text(words), ...(points ? [list(points)] : []), link(...offer)],
    does,
  };
}

/** An outcome that only thanks. */
export function thanks(id: string, title: string, words: string): Ending {
  return { id, name: 'Thanks', blocks: [heading(title), text(words), close('Back to the shop', 'primary')] };
}

const asking = (step: string, label: string, required: boolean) => ({
  id: 'answer',
  label,
  name: step,
  required,
});

const optionsOf = (answers: Answers) =>
  Object.entries(answers).map(([id, [label, , mark]]) => ({
    id,
    label,
    ...(mark && { [mark]: true as const }),
  }));

function weightsOf(step: string, answers: Answers): QuizWeight[] {
  return Object.entries(answers).flatMap(([answer, [, counts = {}]]) =>
    Object.entries(counts).map(([scale, weight]) => ({ question: questionIn(step), answer, scale, weight })),
  );
}

const onward = (): Block => ({
  id: 'next',
  kind: 'button',
  label: 'Next',
  emphasis: 'primary',
  action: { kind: 'go', to: { kind: 'next' } },
});

const back = (label = 'Back'): Block => ({
  id: 'back',
  kind: 'button',
  label,
  emphasis: 'plain',
  action: { kind: 'go', to: { kind: 'previous' } },
});
