// What a quiz heard by an event, in the terms of the release that asked.
import type { EventOf } from '@/core/events/event';
import { toldBy } from '@/core/quiz/told';
import type { ReleaseFacts } from '../sites/site-directory';
import { OUTCOME, type Told } from './event-store';

type QuizEvent = EventOf<'quiz.answered' | 'quiz.completed'>;

/** Undefined: the variant has no such quiz, or it is not known, so that nothing of it may become a figure. */
export function tellQuiz(event: QuizEvent, { quizzes }: Pick<ReleaseFacts, 'quizzes'>): Told | undefined {
  const quiz = event.arm !== null && quizzes && Object.hasOwn(quizzes, event.arm) && quizzes[event.arm];
  if (!quiz) return undefined;
  const told = toldBy(quiz, event.props.answers);
  if (event.type === 'quiz.answered')
    return quiz.steps.some(({ id }) => id === event.props.step) ? told : undefined;
  const { outcome } = event.props;
  return quiz.outcomes.some(({ id }) => id === outcome) ? { ...told, [OUTCOME]: [outcome] } : undefined;
}
