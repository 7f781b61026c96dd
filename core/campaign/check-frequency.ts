// What is against tact in how often a campaign appears.
import type { CampaignDocument } from './document';
import { problem, type Problem } from './problem';

/** A reminder waits at least so long, hours. */
export const LEAST_REMINDER_HOURS = 2;

/** What the shop asks for by name has no limit, so there is nothing to say about it. */
export function checkFrequency({
  frequency: { atMost, everyHours },
  triggers,
}: Pick<CampaignDocument, 'frequency' | 'triggers'>): Problem[] {
  const comesBySelf = triggers.of.some(({ kind }) => kind !== 'asked');
  return comesBySelf && atMost !== 1 && everyHours < LEAST_REMINDER_HOURS
    ? [problem('frequency-often', { values: { hours: LEAST_REMINDER_HOURS } })]
    : [];
}
