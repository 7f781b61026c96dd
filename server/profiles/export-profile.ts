// Everything that is kept of one visitor, for that visitor: what the law calls access and portability.
import type { BeckonEvent } from '@/core/events/event';
import type { Scope } from '../access/scope';
import type { App } from '../app';
import { recordAudit } from '../audit/record';
import type { Database } from '../db/database';
import { findPerson } from './get-profile';
import { readTold, type Told } from './read-told';

/** Of each browser. */
const MOST_EVENTS = 10_000;

/** Times are ISO 8601. */
export interface ExportedProfile {
  email: string | null;
  customer: string | null;
  browsers: {
    visitor: string;
    firstAnsweredAt: string;
    lastSeenAt: string;
    consent: unknown;
    consentAt: string;
  }[];
  answers: { campaign: string | null; question: string; answer: string[]; at: string }[];
  outcomes: { campaign: string | null; outcome: string | null; at: string }[];
  segments: { segment: string; name: string | null; joinedAt: string; leftAt: string | null }[];
  traits: { name: string; value: string; at: string }[];
}
type Row = NonNullable<Awaited<ReturnType<Database['profile']['findUnique']>>>;

/** @throws AppError `not-found` */
export async function exportProfile(
  app: App,
  scope: Scope,
  query: { siteId: string; profileId: string },
): Promise<ExportedProfile & { exportedAt: string; site: string; events: BeckonEvent[] }> {
  const { site, profiles } = await findPerson(app, scope, query);
  const events: BeckonEvent[] = [];
  for (const { visitor } of profiles)
    for (const { event } of await app.store.eventsOf(site.id, visitor, MOST_EVENTS)) events.push(event);
  await app.db.$transaction((tx) =>
    recordAudit(tx, scope, {
      action: 'profile.exported',
      subject: site.name,
      siteId: site.id,
      at: app.now(),
    }),
  );
  const told = await writeProfiles(app.db, site.id, profiles);
  return { exportedAt: isoOf(app.now()), site: site.name, ...told, events };
}

/** What was told in these browsers, as it stands in a file. */
export async function writeProfiles(
  db: Database,
  siteId: string,
  profiles: readonly Row[],
): Promise<ExportedProfile> {
  const told: Told = await readTold(db, siteId, profiles);
  return {
    email: profiles.find(({ email }) => email !== null)?.email ?? null,
    customer: profiles.find(({ customer }) => customer !== null)?.customer ?? null,
    browsers: profiles.map(({ visitor, createdAt, seenAt, consent, consentAt }) => ({
      visitor,
      firstAnsweredAt: createdAt.toISOString(),
      lastSeenAt: seenAt.toISOString(),
      consent: JSON.parse(consent) as unknown,
      consentAt: consentAt.toISOString(),
    })),
    answers: told.answers.map(({ campaign, question, words, at }) => ({
      campaign: campaign?.name ?? null,
      question,
      answer: words,
      at: isoOf(at),
    })),
    outcomes: told.outcomes.map(({ campaign, name, at }) => ({
      campaign: campaign?.name ?? null,
      outcome: name,
      at: isoOf(at),
    })),
    segments: told.segments.map(({ key, name, joinedAt, leftAt }) => ({
      segment: key,
      name,
      joinedAt: isoOf(joinedAt),
      leftAt: leftAt === null ? null : isoOf(leftAt),
    })),
    traits: told.traits.map(({ name, value, at }) => ({ name, value, at: isoOf(at) })),
  };
}

const isoOf = (at: number) => new Date(at).toISOString();
