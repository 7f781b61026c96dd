// Answers that make no difference, and numbers that lie in no band or in several.
import { isWithin, type QuizQuestion } from '../quiz';
import { readAnswer } from '../read-answer';
import type { QuizProblem } from '.';
import { exampleOf } from './example';
import type { Explored } from './explore';
import type { QuizMap } from './map-quiz';

export function judgeWeights(map: QuizMap, explored: Explored): QuizProblem[] {
  return map.steps.flatMap(({ step }, number) => {
    const entry = explored.nodes.find((node) => node.isEntry && node.step === number);
    if (!entry) return [];
    const example = exampleOf(map.quiz, entry);
    return step.questions.flatMap((question) => [
      ...withoutEffect(map, question).map((problem): QuizProblem => ({ ...problem, example })),
      ...judgeBands(question),
    ]);
  });
}

/**
 * A question that no rule asks about and no weight counts; an option that counts for nothing while others of its question do. What is
 * written out, such as a name or an address, is asked for its own sake.
 */
function withoutEffect(
  map: QuizMap,
  question: QuizQuestion,
): { kind: 'no-effect'; question: string; option?: string }[] {
  const { id, kind, weights } = question;
  if (kind === 'text') return [];
  const asked = (map.atomsOf.get(id) ?? []).map((atom) => map.atoms.list[atom]);
  const matters = weights.filter(({ weight }) => weight !== 0);
  if (asked.length === 0 && matters.length === 0) return [{ kind: 'no-effect', question: id }];
  if (kind === 'number' || matters.length === 0) return [];
  const named = new Set(asked.flatMap((atom) => (atom?.kind === 'chose' ? atom.options : [])));
  const alone = kind === 'many' ? question.alone : undefined;
  return question.options
    .filter(
      (option) => option !== alone && !named.has(option) && !matters.some(({ answer }) => answer === option),
    )
    .map((option) => ({ kind: 'no-effect', question: id, option }));
}

function judgeBands(question: QuizQuestion): QuizProblem[] {
  if (question.kind !== 'number' || question.bands.length === 0) return [];
  const { bands, from, to } = question;
  const bounds = [from, to, ...bands.flatMap((band) => [band.from, band.to])].filter((one) => one !== null);
  const sorted = [...new Set(bounds)].sort((a, b) => a - b);
  const tried = sorted.flatMap((bound, at) => {
    const next = sorted[at + 1];
    const middle = next === undefined ? bound + 1 : (bound + next) / 2;
    return [...(at === 0 ? [bound - 1] : []), bound, Math.floor(middle), middle, Math.ceil(middle)];
  });
  const fitting = (number: number) => bands.filter((band) => isWithin(number, band)).length;
  const answers = tried.filter((number) => readAnswer(question, number) !== undefined);
  const gap = answers.find((number) => fitting(number) === 0);
  const overlap = answers.find((number) => fitting(number) > 1);
  return [
    ...(gap === undefined ? [] : [{ kind: 'band-gap' as const, question: question.id, number: gap }]),
    ...(overlap === undefined
      ? []
      : [{ kind: 'band-overlap' as const, question: question.id, number: overlap }]),
  ];
}
