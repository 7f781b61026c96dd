// What can be answered to a question, in as few choices as make a difference: answers of the same effect are one. A question with
// several answers is asked option by option, so that twenty options are twenty choices and not a million answers.
import type { Answer, QuizFacts, QuizQuestion, Weight } from '../quiz';
import { readAnswer } from '../read-answer';
import { idsCounted } from '../score';
import { atomHolds } from './atoms';
import type { QuizMap } from './map-quiz';

const NO_FACTS: QuizFacts = { traits: {}, segments: [] };

export interface Effect {
  scale: string;
  weight: Weight;
}

/** What an answer adds to an example. */
export type Pick =
  | { question: string; answer: Answer }
  | { question: string; option: string }
  | { trait: string; value: string }
  | { segment: string };

export interface Choice {
  pick?: Pick;
  effects: readonly Effect[];
  /** Where the next choice of the question begins; undefined: it is answered. */
  next?: PartWay;
  /** Truth of its atoms, once it is answered. */
  atoms: readonly (readonly [atom: number, truth: boolean])[];
}

/** Some options of a question with several answers were decided. */
export interface PartWay {
  /** The option to be decided next. */
  option: number;
  /** Options chosen so far, as far as the number matters. */
  chosen: number;
  /** For each atom of the question, whether any was chosen, or all of them so far. */
  so: readonly boolean[];
}

/** Equal for two that go on alike. */
export function partKey({ option, chosen, so }: PartWay): string {
  return `${option}.${chosen}.${so.map(Number).join('')}`;
}

/** @param at undefined: at the beginning of the question */
export function choicesOf(map: QuizMap, question: QuizQuestion, at: PartWay | undefined): Choice[] {
  if (question.kind === 'many') return manyChoices(map, question, at);
  return distinct(answersTo(map, question).map((answer) => wholeAnswer(map, question, answer)));
}

/** What can be known of a visitor that the rules ask for. */
export function factChoices(map: QuizMap): Choice[][] {
  const asked = map.atoms.list.flatMap((atom, number) => ('question' in atom ? [] : [{ atom, number }]));
  const names = [...new Set(asked.flatMap(({ atom }) => (atom.kind === 'trait' ? [atom.name] : [])))];
  const segments = [...new Set(asked.flatMap(({ atom }) => (atom.kind === 'segment' ? [atom.segment] : [])))];
  const truths = (facts: QuizFacts, isAbout: (atom: (typeof asked)[number]['atom']) => boolean) =>
    asked
      .filter(({ atom }) => isAbout(atom))
      .map(({ atom, number }) => [number, atomHolds(atom, {}, facts)] as const);
  return [
    ...names.map((name) => {
      const named = asked.flatMap(({ atom }) =>
        atom.kind === 'trait' && atom.name === name ? atom.values : [],
      );
      const values = [...new Set(named)];
      let other = 'else';
      while (values.includes(other)) other += ' else';
      return distinct(
        [undefined, ...values, other].map((value): Choice => {
          const traits = value === undefined ? {} : { [name]: value };
          return {
            ...(value !== undefined && { pick: { trait: name, value } }),
            effects: [],
            atoms: truths({ traits, segments: [] }, (atom) => atom.kind === 'trait' && atom.name === name),
          };
        }),
      );
    }),
    ...segments.map((segment) =>
      [false, true].map((isIn): Choice => ({
        ...(isIn && { pick: { segment } }),
        effects: [],
        atoms: truths(
          { traits: {}, segments: isIn ? [segment] : [] },
          (atom) => atom.kind === 'segment' && atom.segment === segment,
        ),
      })),
    ),
  ];
}

/** Those that do the same are one; the first of them stays. */
function distinct(choices: readonly Choice[]): Choice[] {
  const kept = new Map<string, Choice>();
  for (const choice of choices) {
    const key = JSON.stringify([choice.effects, choice.atoms]);
    if (!kept.has(key)) kept.set(key, choice);
  }
  return [...kept.values()];
}

function wholeAnswer(map: QuizMap, question: QuizQuestion, answer: Answer | undefined): Choice {
  const answers = answer === undefined ? {} : { [question.id]: answer };
  const counted = idsCounted(question, answer);
  return {
    ...(answer !== undefined && { pick: { question: question.id, answer } }),
    effects: question.weights.filter((weight) => counted.includes(weight.answer)),
    atoms: (map.atomsOf.get(question.id) ?? []).map(
      (atom) => [atom, atomHolds(map.atoms.list[atom]!, answers, NO_FACTS)] as const,
    ),
  };
}

/** Undefined among them where it may stay unanswered. The question does not ask for several. */
function answersTo(map: QuizMap, question: Exclude<QuizQuestion, { kind: 'many' }>): (Answer | undefined)[] {
  const unanswered = question.required ? [] : [undefined];
  switch (question.kind) {
    case 'one':
      return [...question.options.map((id) => [id]), ...unanswered];
    case 'text':
      return ['text', ...unanswered];
    case 'number': {
      const spans = (map.atomsOf.get(question.id) ?? []).flatMap((number) => {
        const atom = map.atoms.list[number]!;
        return atom.kind === 'number' ? [atom] : [];
      });
      const bounds = [question, ...question.bands, ...spans].flatMap(({ from, to }) => [from, to]);
      const tried = between(bounds.filter((bound) => bound !== null));
      return [...tried.filter((number) => readAnswer(question, number) !== undefined), ...unanswered];
    }
  }
}

/** The bounds, a number between each two and one beyond either end: nothing else can tell rules about bounds apart. */
function between(bounds: readonly number[]): number[] {
  const sorted = [...new Set([0, ...bounds])].sort((a, b) => a - b);
  const numbers = new Set<number>();
  sorted.forEach((bound, at) => {
    const next = sorted[at + 1];
    for (const number of [bound - 1, bound, bound + 1]) numbers.add(number);
    if (next !== undefined) numbers.add((bound + next) / 2);
  });
  for (const bound of sorted) for (const near of [Math.floor(bound), Math.ceil(bound)]) numbers.add(near);
  return [...numbers].sort((a, b) => a - b);
}

function manyChoices(
  map: QuizMap,
  question: Extract<QuizQuestion, { kind: 'many' }>,
  at: PartWay | undefined,
): Choice[] {
  const { alone } = question;
  const options = question.options.filter((id) => id !== alone);
  const numbers = map.atomsOf.get(question.id) ?? [];
  if (!at) {
    const whole: Choice[] = [];
    if (!question.required) whole.push(wholeAnswer(map, question, undefined));
    if (alone !== undefined && readAnswer(question, [alone])) whole.push(wholeAnswer(map, question, [alone]));
    const so = numbers.map((number) => {
      const atom = map.atoms.list[number]!;
      return (
        atom.kind === 'chose' && atom.how === 'all' && !(alone !== undefined && atom.options.includes(alone))
      );
    });
    return [...whole, ...manyChoices(map, question, { option: 0, chosen: 0, so })];
  }
  const option = options[at.option];
  const least = Math.max(question.least, 1);
  const most = Math.min(question.most, options.length);
  if (option === undefined) {
    if (at.chosen < least) return [];
    return [
      {
        effects: [],
        atoms: numbers.map((number, place) => {
          const atom = map.atoms.list[number]!;
          if (atom.kind === 'answered') return [number, true] as const;
          if (atom.kind !== 'chose') return [number, false] as const;
          // Of options that the question does not have, none is ever chosen.
          const hasAll = atom.options.every((id) => question.options.includes(id));
          const so = at.so[place]!;
          return [number, atom.how === 'any' ? so : atom.how === 'none' ? !so : so && hasAll] as const;
        }),
      },
    ];
  }
  const cap = most < options.length ? most : least;
  const go = (isChosen: boolean): Choice => ({
    ...(isChosen && { pick: { question: question.id, option } }),
    effects: isChosen ? question.weights.filter(({ answer }) => answer === option) : [],
    atoms: [],
    next: {
      option: at.option + 1,
      chosen: isChosen ? Math.min(at.chosen + 1, Math.max(cap, least)) : at.chosen,
      so: numbers.map((number, place) => {
        const atom = map.atoms.list[number]!;
        const so = at.so[place]!;
        if (atom.kind !== 'chose' || !atom.options.includes(option)) return so;
        return atom.how === 'all' ? so && isChosen : so || isChosen;
      }),
    },
  });
  const mayChoose = most >= options.length || at.chosen < most;
  const left = options.length - at.option - 1;
  return [...(mayChoose ? [go(true)] : []), ...(at.chosen + left >= least ? [go(false)] : [])];
}
