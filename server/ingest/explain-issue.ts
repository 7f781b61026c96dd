// Why a schema refused something, as one sentence for the developer who reads the reply.
import { en } from 'zod/locales';

interface Issue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/** A sender may put anything into keys and values, and the reply repeats some of it. */
const MAX_LENGTH = 240;

/** Give this to `safeParse`, or the wire format's schemas say "Invalid input" to everything. */
export const wordIssue = en().localeError;

/** The first problem, with the place it was found at: `sent: Invalid input: expected number, received string`. */
export function explainIssues(issues: readonly Issue[]): string {
  const [first] = issues;
  if (!first) return 'It does not have the form of an event.';
  const place = first.path.map(String).join('.');
  const sentence = place === '' ? first.message : `${place}: ${first.message}`;
  return sentence.length > MAX_LENGTH ? `${sentence.slice(0, MAX_LENGTH)}…` : sentence;
}
