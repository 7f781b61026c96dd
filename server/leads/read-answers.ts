// What leads answered beside their address. It lies in the log of events alone, so that whoever is forgotten there is forgotten here.
import type { App } from '../app';

/** What answers are read from. */
export interface AnswerSource {
  store: Pick<App['store'], 'answersOf'>;
}

export interface Answer {
  /** Of the field. */
  name: string;
  /** Several answers to one question stand on lines of their own. */
  answer: string;
}

/** Reads the answers of these leads at once. Empty for a lead whose event is no longer there, or was forgotten. */
export async function readAnswers(
  { store }: AnswerSource,
  siteId: string,
  leads: readonly { eventId: string }[],
): Promise<(lead: { eventId: string }) => Answer[]> {
  const ids = leads.map(({ eventId }) => eventId);
  const answers = ids.length > 0 ? await store.answersOf(siteId, ids) : {};
  return ({ eventId }) => Object.entries(answers[eventId] ?? {}).map(([name, answer]) => ({ name, answer }));
}
