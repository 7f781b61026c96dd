// An event of a quiz against the quiz of its release: what cannot have been is refused, and words that nobody may keep are dropped.
import type { EventOf, QuizAnswer } from '@/core/events/event';
import type { ReleaseFacts } from '../../sites/site-directory';
import { findWrongAnswer, findWrongOutcome } from './check-answers';
import { compileQuiz } from './compile-quiz';

type QuizEvent = EventOf<'quiz.answered' | 'quiz.completed'>;

/** The event as it may be kept, or the reason why not. Outside an experiment it is one of any variant's quiz. */
export function checkQuizEvent(
  event: QuizEvent,
  { quizzes = {} }: Pick<ReleaseFacts, 'quizzes'>,
): { event: QuizEvent } | { reason: string } {
  const { arm } = event;
  const asked =
    arm === null ? Object.values(quizzes) : Object.hasOwn(quizzes, arm) ? [quizzes[arm] ?? []].flat() : [];
  if (asked.length === 0) return { reason: 'type: This release has no quiz there, or ended long ago.' };
  // Without an id nobody could ever have the words taken out again.
  const remembered = event.props.remembered && event.visitor !== null;
  const reasons: string[] = [];
  for (const quiz of asked) {
    const compiled = compileQuiz(quiz);
    const wrong =
      event.type === 'quiz.answered'
        ? findWrongAnswer(compiled, { ...event.props, remembered })
        : findWrongOutcome(compiled, { ...event.props, remembered });
    if (wrong === undefined) return { event: remembered ? event : withoutWords(event) };
    reasons.push(wrong);
  }
  return { reason: reasons[0] ?? '' };
}

function withoutWords(event: QuizEvent): QuizEvent {
  const chosen = (answers: Record<string, QuizAnswer>) =>
    Object.fromEntries(Object.entries(answers).filter(([, answer]) => typeof answer !== 'string'));
  return event.type === 'quiz.answered'
    ? { ...event, props: { ...event.props, answers: chosen(event.props.answers) } }
    : { ...event, props: { ...event.props, answers: chosen(event.props.answers) } };
}
