// The profile of a browser, made as soon as it tells something, with what was known of it before.
import type { Transaction } from '../db/database';
import type { EventStore, StoredEvent } from '../ingest/event-store';
import { linkProfile } from './link-profiles';
import { readNews, type Whose } from './read-events';

/** Of its past, as many events are looked at. */
const PAST = 500;

export type ProfileRow = NonNullable<Awaited<ReturnType<Transaction['profile']['findUnique']>>>;

/** Undefined: the visitor was forgotten, or does not agree to be remembered since. */
export async function openProfile(
  tx: Transaction,
  store: Pick<EventStore, 'eventsOf'>,
  { siteId, visitor, at }: Whose & { at: number },
): Promise<ProfileRow | undefined> {
  const known = await tx.profile.findUnique({ where: { siteId_visitor: { siteId, visitor } } });
  if (known) return known;
  if ((await tx.site.count({ where: { id: siteId } })) === 0) return undefined;
  const past = await store.eventsOf(siteId, visitor, PAST);
  const told = tellPast(past);
  // Of whoever was forgotten the log knows nothing.
  if (past.length === 0 || (told.consent && !told.consent.personalisation && told.consentAt >= at))
    return undefined;
  const moment = new Date(at);
  const profile = await tx.profile.create({
    data: {
      siteId,
      visitor,
      email: told.email ?? null,
      customer: told.customer ?? null,
      createdAt: moment,
      seenAt: moment,
      // Where nobody was asked, they are remembered because the site does not have to ask.
      consent: JSON.stringify(told.consent ?? { statistics: true, personalisation: true }),
      consentAt: told.consent ? new Date(told.consentAt) : moment,
    },
  });
  await linkProfile(tx, profile);
  return profile;
}

/** The first address and id, and the last consent. */
function tellPast(past: readonly StoredEvent[]) {
  const told: {
    email?: string;
    customer?: string;
    consent?: { statistics: boolean; personalisation: boolean; marketing: boolean };
    consentAt: number;
  } = { consentAt: -Infinity };
  // The latest stand first.
  for (const news of past.flatMap(readNews)) {
    if (news.kind === 'known') {
      if (news.email !== undefined) told.email = news.email;
      if (news.customer !== undefined) told.customer = news.customer;
    }
    if (news.kind === 'consent' && !told.consent) {
      told.consent = news.consent;
      told.consentAt = news.at;
    }
  }
  return told;
}
