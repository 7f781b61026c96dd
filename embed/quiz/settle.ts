// What follows when a step of a quiz was answered: it is told, kept, and at the end of the quiz done.
import type { QuizAnswer } from '@/core/events/event';
import type { QuizQuestion } from '@/core/quiz/quiz';
import { countedAnswers, type QuizState } from '@/core/quiz/reduce';
import { questionsOf } from '@/core/quiz/score';
import type { ShownQuiz } from '@/core/quiz/shown-quiz';
import type { LivingStep } from '../behaviours/behaviour';
import { apiOf, mayRemember, segmentsJoined, tellAndKeep } from './keep-quiz';

/**
 * @param isNew whether this conclusion was not reached before, so that it is told and done
 * @param asked questions of the step that was answered
 * @returns opens the page that the outcome opens, if it does
 */
export function settle(
  shown: ShownQuiz,
  living: LivingStep,
  campaign: string,
  state: QuizState,
  isNew: boolean,
  asked: readonly QuizQuestion[],
): () => void {
  const { path, concluded } = state;
  const { report } = living;
  const remembered = mayRemember(living);
  const answers = countedAnswers(shown.quiz, state);
  /** What was written in words is sent only of visitors who may be remembered. */
  const sent = (questions: readonly QuizQuestion[]) =>
    Object.fromEntries(
      questions.flatMap(({ id, kind }) =>
        id in answers && (remembered || kind !== 'text') ? [[id, answers[id] as QuizAnswer]] : [],
      ),
    );
  const own = sent(asked);
  if (Object.keys(own)[0]) report({ type: 'quiz.answered', step: living.step, answers: own, remembered });

  const { outcome = '' } = concluded ?? {};
  const { does = [] } = shown.outcomes[outcome] ?? {};
  const traits: Record<string, string> = {};
  let joined: readonly string[] | undefined;
  let open: string | undefined;
  for (const deed of does)
    if (deed.kind === 'trait') traits[deed.name] = deed.value;
    else if (deed.kind === 'open') open = deed.url;
    else if (deed.kind === 'join') {
      const out = [deed.segment, ...(deed.leaves ?? [])];
      joined = [...(joined ?? segmentsJoined(living)).filter((one) => !out.includes(one)), deed.segment];
    }
  if (concluded && isNew)
    report({
      type: 'quiz.completed',
      outcome,
      path: [...path],
      answers: sent(questionsOf(shown.quiz.steps)),
      remembered,
    });
  // Once it is over, it begins anew when it opens again, with these answers.
  const from = concluded ? { path: [], answers: state.answers } : state;
  tellAndKeep(shown, living, campaign, from, { answers, traits, joined });
  return () => {
    for (const deed of does)
      if (deed.kind === 'event' && isNew) apiOf().track?.(deed.name, { campaign, outcome });
    if (open) location.assign(open);
  };
}
