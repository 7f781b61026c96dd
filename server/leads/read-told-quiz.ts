// What a visitor told the quiz of a campaign, for other tools: as far as they agreed to be remembered.
import type { Transaction } from '../db/database';
import type { EventStore } from '../ingest/event-store';
import { questionOf, valuesOf, type PublishedQuizzes } from '../profiles/published-quizzes';

export interface ToldQuiz {
  /** What the quiz concluded; null: nothing yet. */
  outcome: { id: string; name: string } | null;
  /** Words of the question → what was answered. */
  answers: Record<string, string[]>;
  /** Keys of the segments that the outcome puts the visitor into. */
  segments: string[];
}

/** Of the past of each visitor, as many events are looked at. */
const PAST = 200;

/** null: there was no quiz, or nothing of it may be remembered. */
export async function readToldQuiz(
  tx: Transaction,
  store: Pick<EventStore, 'eventsOf'>,
  { siteId, campaignId, visitors }: { siteId: string; campaignId: string; visitors: readonly string[] },
  quizzes: PublishedQuizzes,
): Promise<ToldQuiz | null> {
  const told: ToldQuiz = { outcome: null, answers: {}, segments: [] };
  const seen = new Set<string>();
  const past = await Promise.all(visitors.map((visitor) => store.eventsOf(siteId, visitor, PAST)));
  // The latest of each browser stand first.
  for (const { event } of past.flat()) {
    if (event.type !== 'quiz.answered' && event.type !== 'quiz.completed') continue;
    if (event.campaign !== campaignId || event.arm === null || !event.props.remembered) continue;
    const released = await quizzes.find(tx, { campaignId, release: event.release });
    const quiz = released?.quizzes.get(event.arm);
    if (!released || !quiz) continue;
    for (const [id, answer] of Object.entries(event.props.answers)) {
      const block = released.questions.get(id);
      if (!block || seen.has(id)) continue;
      seen.add(id);
      const isEmpty = typeof answer !== 'number' && answer.length === 0;
      if (!isEmpty) told.answers[questionOf(block) || id] = valuesOf(quiz.shown.values, id, answer);
    }
    if (event.type !== 'quiz.completed' || told.outcome) continue;
    const outcome = quiz.variant.quiz.outcomes.find(({ id }) => id === event.props.outcome);
    if (!outcome) continue;
    told.outcome = { id: outcome.id, name: outcome.name };
    told.segments = outcome.does.flatMap((deed) => (deed.kind === 'join' ? [deed.segment] : []));
  }
  return seen.size > 0 || told.outcome ? told : null;
}
