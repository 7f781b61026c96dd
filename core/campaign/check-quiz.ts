// What a quiz may not lack: ways that lead somewhere, names, rules about what is there; and what the prover finds in its logic.
import { proveQuiz, type QuizProblem, type QuizProof } from '@/core/quiz/prove';
import { TOTAL, type Quiz, type QuizQuestion, type QuizRule } from '@/core/quiz/quiz';
import type { Block } from './block';
import { checkUrl, isOurEvent } from './check-action';
import type { Step, Variant } from './document';
import { isBlank } from './is-blank';
import { problem, type Problem } from './problem';
import type { CampaignQuiz, Deed } from './quiz';
import { quizSteps, readQuiz } from './read-quiz';

/** All problems of the variant's quiz, in reading order; none when it has none. */
export function checkQuiz(variant: Variant): Problem[] {
  const quiz = readQuiz(variant);
  if (!quiz || !variant.quiz) return [];
  const at = { variant: variant.id };
  return [
    ...quizSteps(variant)
      .filter((step) => isStuck(variant.quiz, step, quiz))
      .map(({ id }) => problem('quiz-step-stuck', { ...at, step: id })),
    ...checkRules(variant.quiz, quiz, at),
    ...checkOutcomes(variant, variant.quiz, at),
    ...fromProof(variant, proofOf(quiz), at),
  ];
}

/** Nothing on the step takes the visitor on. */
function isStuck(quiz: CampaignQuiz | undefined, step: Step, { steps }: Quiz): boolean {
  const questions = steps.find(({ id }) => id === step.id)?.questions ?? [];
  if (quiz?.advances && questions.length === 1 && questions[0]?.kind === 'one') return false;
  return !step.blocks.some(goesOn);
}

function goesOn(block: Block): boolean {
  if (block.kind !== 'button') return false;
  const { action } = block;
  return action.kind === 'submit' || (action.kind === 'go' && ['next', 'step'].includes(action.to.kind));
}

function checkRules(own: CampaignQuiz, quiz: Quiz, at: { variant: string }): Problem[] {
  const questions = new Map(quiz.steps.flatMap((step) => step.questions).map((one) => [one.id, one]));
  const scales = new Set([TOTAL, ...own.outcomes.map(({ id }) => id)]);
  const isWhole = (rule: QuizRule): boolean => {
    switch (rule.kind) {
      case 'all':
      case 'any':
      case 'none':
        return rule.of.every(isWhole);
      case 'chose':
        return rule.options.length > 0 && rule.options.every((id) => has(questions.get(rule.question), id));
      case 'number':
        return questions.get(rule.question)?.kind === 'number';
      case 'answered':
        return questions.has(rule.question);
      case 'score':
        return scales.has(rule.scale);
      case 'trait':
        return !isBlank(rule.name);
      case 'segment':
        return !isBlank(rule.segment);
    }
  };
  const steps = new Set(quiz.steps.map(({ id }) => id));
  const ofFlow = own.flow
    .filter(({ step }) => steps.has(step))
    .flatMap(({ step, skip, ways }) =>
      [...(skip ? [skip] : []), ...ways.map(({ when }) => when)].map((rule) => ({ rule, step })),
    );
  const ofOutcomes = [...own.exceptions, ...(own.choosing.by === 'rules' ? own.choosing.cases : [])];
  return [
    ...ofFlow
      .filter(({ rule }) => !isWhole(rule))
      .map(({ step }) => problem('quiz-rule-incomplete', { ...at, step })),
    ...ofOutcomes
      .filter(({ when }) => !isWhole(when))
      .map(({ outcome }) => problem('quiz-outcome-rule-incomplete', { ...at, words: nameOf(own, outcome) })),
  ];
}

const has = (question: QuizQuestion | undefined, option: string) =>
  !!question && 'options' in question && question.options.includes(option);

const nameOf = (quiz: CampaignQuiz, outcome: string) =>
  quiz.outcomes.find(({ id }) => id === outcome)?.name ?? '';

function checkOutcomes(variant: Variant, quiz: CampaignQuiz, at: { variant: string }): Problem[] {
  const outcomes = new Set(quiz.outcomes.map(({ id }) => id));
  const named = [
    quiz.fallback,
    ...quiz.exceptions.map(({ outcome }) => outcome),
    ...(quiz.choosing.by === 'total' ? quiz.choosing.ranges.map(({ outcome }) => outcome) : []),
    ...(quiz.choosing.by === 'rules' ? quiz.choosing.cases.map(({ outcome }) => outcome) : []),
    ...quiz.outcomes.flatMap(({ backup }) => backup ?? []),
  ];
  return [
    ...quiz.outcomes.flatMap(({ name, step, does }) => {
      const words = { ...at, words: name };
      return [
        ...(isBlank(name) ? [problem('quiz-outcome-unnamed', at)] : []),
        ...(step !== undefined && !variant.steps.some(({ id }) => id === step)
          ? [problem('quiz-outcome-step-gone', words)]
          : []),
        ...(does.some(isEmpty) ? [problem('quiz-deed-empty', words)] : []),
        ...does.flatMap((deed) =>
          deed.kind === 'open' && !isBlank(deed.url)
            ? checkUrl(deed.url).map((code) => problem(code, words))
            : [],
        ),
      ];
    }),
    ...(named.some((id) => !outcomes.has(id)) ? [problem('quiz-outcome-gone', at)] : []),
  ];
}

function isEmpty(deed: Deed): boolean {
  switch (deed.kind) {
    case 'join':
      return isBlank(deed.segment);
    case 'trait':
      return isBlank(deed.name) || isBlank(deed.value);
    case 'subscribe':
      return isBlank(deed.tag);
    case 'event':
      return isBlank(deed.name) || isOurEvent(deed.name);
    case 'open':
      return isBlank(deed.url);
  }
}

/** The last proofs: typing into a heading proves nothing anew. */
const proofs = new Map<string, QuizProof>();
const PROOFS_KEPT = 8;

function proofOf(quiz: Quiz): QuizProof {
  const key = JSON.stringify(quiz);
  const found = proofs.get(key) ?? proveQuiz(quiz);
  proofs.delete(key);
  proofs.set(key, found);
  for (const oldest of [...proofs.keys()].slice(0, -PROOFS_KEPT)) proofs.delete(oldest);
  return found;
}

function fromProof(
  { steps, quiz }: Variant,
  { problems, isComplete }: QuizProof,
  at: { variant: string },
): Problem[] {
  const blocks = steps.flatMap((step) => step.blocks.map((block) => ({ step: step.id, block })));
  const placeOf = (question: string) => {
    const place = blocks.find(({ block }) => block.id === question);
    return { ...at, ...(place && { step: place.step, block: question }) };
  };
  const say = (found: QuizProblem): Problem[] => {
    switch (found.kind) {
      case 'step-unreachable':
        return [problem('quiz-step-unreachable', { ...at, step: found.step })];
      case 'step-missing':
        return [problem('quiz-way-gone', { ...at, step: found.step })];
      case 'loop':
        return [problem('quiz-loop', { ...at, step: found.step })];
      case 'outcome-unreachable':
        return [
          problem('quiz-outcome-unreachable', { ...at, words: quiz ? nameOf(quiz, found.outcome) : '' }),
        ];
      case 'range-gap':
      case 'range-overlap':
        return [problem(`quiz-${found.kind}`, { ...at, values: { total: found.total } })];
      case 'band-gap':
      case 'band-overlap':
        return [
          problem(`quiz-${found.kind}`, { ...placeOf(found.question), values: { number: found.number } }),
        ];
      case 'no-effect': {
        const { block } = blocks.find((one) => one.block.id === found.question) ?? {};
        const option =
          block && 'options' in block ? block.options.find(({ id }) => id === found.option) : undefined;
        if (quiz?.traits.some(({ question }) => question === found.question)) return [];
        // To agree is a way of its own, whatever is concluded.
        if (block?.kind === 'consent') return [];
        return found.option === undefined
          ? [problem('quiz-question-idle', placeOf(found.question))]
          : [problem('quiz-option-idle', { ...placeOf(found.question), words: option?.label ?? '' })];
      }
      // That is what the fallback is for; and what is sold out, the server knows.
      case 'nothing-fits':
      case 'sold-out':
        return [];
    }
  };
  return [...problems.flatMap(say), ...(isComplete ? [] : [problem('quiz-unproven', at)])];
}
