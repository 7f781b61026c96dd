// What is against tact in how often a campaign appears.
import { interrupts } from '@/core/format-nature';
import type { CampaignDocument } from './document';
import { problem, type Problem } from './problem';

/** A reminder waits at least so long, hours. */
export const LEAST_REMINDER_HOURS = 2;

/**
 * What the shop asks for by name has no limit, so there is nothing to say about it; nor about what a visitor presses for, and
 * what stands on every page without being in the way.
 */
export function checkFrequency({
  format,
  frequency: { atMost, everyHours },
  triggers,
}: Pick<CampaignDocument, 'format' | 'frequency' | 'triggers'>): Problem[] {
  const comesBySelf =
    interrupts(format.kind) && triggers.of.some(({ kind }) => kind !== 'asked' && kind !== 'click');
  return comesBySelf && atMost !== 1 && everyHours < LEAST_REMINDER_HOURS
    ? [problem('frequency-often', { values: { hours: LEAST_REMINDER_HOURS } })]
    : [];
}
