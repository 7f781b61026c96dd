// Whether a form looks as if nobody had filled it in. A ladder of signs with one exit each; whoever is kept apart for one of them by
// mistake is brought back with one press. What fills the hidden field of a form is never reported, and programs that give their name
// are told apart before this.
import type { EventOf } from '@/core/events/event';
import type { StoredEvent } from '../ingest/event-store';
import { parseEmail } from '../ingest/parse-email';
import { isDisposable } from './disposable-domains';

/** `person`: somebody of the team said so. */
export const SPAM_REASONS = ['disposable', 'unseen', 'fast', 'many', 'person'] as const;
export type SpamReason = (typeof SPAM_REASONS)[number];

/**
 * Nobody sees a form, leaves an address in it and sends it in less, ms. Who lets the browser fill the address in still looks, chooses
 * and presses. By the browser's own clock, because how long the network took is nobody's haste; what a script pretends there, the
 * other signs must find.
 */
const FASTEST = { address: 1500, answers: 250 };
/** Addresses that one browser may leave within a day; a tablet on a counter is passed around. */
const MOST_ADDRESSES = 10;
const DAY = 86_400_000;
/** Events of a visitor that are looked at, the latest first. */
export const HISTORY_EVENTS = 200;

/** `history` is what the visitor did, at most `HISTORY_EVENTS`; null: there was no consent to know them. */
export function judgeSpam(
  event: EventOf<'form.submitted'>,
  email: string | undefined,
  history: readonly StoredEvent[] | null,
): Exclude<SpamReason, 'person'> | null {
  if (email !== undefined && isDisposable(domainOf(email))) return 'disposable';
  if (history === null) return null;
  const others = history.filter(({ event: { type } }) => type !== 'form.submitted');
  // The script reports pages and showings of whoever it knows; forms alone come from something else.
  if (others.length === 0 && history.length < HISTORY_EVENTS) return 'unseen';
  const shownAt = Math.max(
    ...others.flatMap(({ event: one }) =>
      one.type === 'campaign.shown' && one.campaign === event.campaign && one.at <= event.at ? [one.at] : [],
    ),
  );
  // One press answers a question of one press.
  if (event.at - shownAt < (email === undefined ? FASTEST.answers : FASTEST.address)) return 'fast';
  const addresses = new Set(
    history.flatMap(({ event: one }) =>
      one.type === 'form.submitted' && Math.abs(one.at - event.at) < DAY
        ? (parseEmail(one.props.email ?? '') ?? [])
        : [],
    ),
  );
  return addresses.size > MOST_ADDRESSES ? 'many' : null;
}

/** What stands behind the @ of an address in one spelling. */
export function domainOf(email: string): string {
  return email.slice(email.indexOf('@') + 1);
}

/** Reads what is stored; null for what is not spam, and for whatever cannot be read. */
export function parseSpamReason(text: string | null): SpamReason | null {
  return SPAM_REASONS.find((reason) => reason === text) ?? null;
}
