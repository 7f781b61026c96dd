// Events → what each browser told of itself, where its visitor agreed to be remembered: answers, outcomes, traits, segments, and who it is.
import type { Transaction } from '../db/database';
import type { Projection } from '../jobs/projection';
import { eraseProfile, PROFILES } from './erase-profile';
import { linkProfile } from './link-profiles';
import { openProfile } from './open-profile';
import { PublishedQuizzes } from './published-quizzes';
import { readNews, type ProfileNews } from './read-events';
import { tagLead } from './tag-lead';
import { tellProfile } from './tell-profile';

/** Seen again is written down after so long, ms: it is shown in days. */
const LEAST_STEP_MS = 3_600_000;
/** Values of one statement. */
const CHUNK = 500;

type NewsOf<Kind extends ProfileNews['kind']> = Extract<ProfileNews, { kind: Kind }>;

/** To stand behind the one that makes leads: outcomes give them tags. */
export function createProfileProjection(quizzes = new PublishedQuizzes()): Projection {
  return {
    name: PROFILES,
    async apply(tx, events, store) {
      const all = events.flatMap(readNews);
      const known = await findKnown(tx, all);
      // In the order of the log: who withdraws consent in between is forgotten in between.
      for (const news of all) {
        const key = keyOf(news);
        if (news.kind !== 'quiz' && !known.has(key)) continue;
        switch (news.kind) {
          case 'quiz': {
            const { campaign: campaignId, release } = news.event;
            const profile = await openProfile(tx, store, news);
            if (!profile) break;
            known.add(key);
            const released = await quizzes.find(tx, { campaignId, release });
            await tellProfile(tx, profile, news, released);
            break;
          }
          case 'consent':
            if (await isConsentWithdrawn(tx, news)) known.delete(key);
            break;
          case 'known':
            await introduce(tx, news, quizzes);
            break;
          case 'seen':
            break;
        }
      }
      await noteSeen(tx, all, known);
    },
  };
}

const keyOf = ({ siteId, visitor }: ProfileNews) => `${siteId} ${visitor}`;

/** Who has a profile among these. */
async function findKnown(tx: Transaction, all: readonly ProfileNews[]): Promise<Set<string>> {
  const visitors = [...new Set(all.map(({ visitor }) => visitor))];
  const known = new Set<string>();
  for (let from = 0; from < visitors.length; from += CHUNK) {
    const rows = await tx.profile.findMany({
      where: { siteId: { in: sitesOf(all) }, visitor: { in: visitors.slice(from, from + CHUNK) } },
      select: { siteId: true, visitor: true },
    });
    for (const { siteId, visitor } of rows) known.add(`${siteId} ${visitor}`);
  }
  return known;
}

const sitesOf = (all: readonly ProfileNews[]) => [...new Set(all.map(({ siteId }) => siteId))];

/** Without consent to be remembered the profile goes. */
async function isConsentWithdrawn(tx: Transaction, news: NewsOf<'consent'>): Promise<boolean> {
  const { siteId, visitor, at, consent } = news;
  const where = { siteId_visitor: { siteId, visitor } };
  const profile = await tx.profile.findUnique({ where });
  if (!profile || profile.consentAt.getTime() > at) return false;
  if (!consent.personalisation) {
    await eraseProfile(tx, { siteId, visitor });
    return true;
  }
  await tx.profile.update({ where, data: { consent: JSON.stringify(consent), consentAt: new Date(at) } });
  return false;
}

/** The first address and the first id stay: a browser that several people use is one of them to us. */
async function introduce(tx: Transaction, news: NewsOf<'known'>, quizzes: PublishedQuizzes): Promise<void> {
  const { siteId, visitor, email, customer, campaignId } = news;
  const where = { siteId_visitor: { siteId, visitor } };
  const profile = await tx.profile.findUnique({ where });
  if (!profile) return;
  const data = {
    ...(email !== undefined && profile.email === null && { email }),
    ...(customer !== undefined && profile.customer === null && { customer }),
  };
  if (Object.keys(data).length > 0) await linkProfile(tx, await tx.profile.update({ where, data }));
  if (campaignId === undefined) return;
  // The quiz may have come to its end before the address was left.
  const outcome = await tx.profileOutcome.findUnique({
    where: { profileId_campaignId: { profileId: profile.id, campaignId } },
  });
  const released = outcome && (await quizzes.find(tx, { campaignId, release: outcome.release }));
  for (const { variant } of released?.quizzes.values() ?? [])
    for (const deed of variant.quiz.outcomes.find(({ id }) => id === outcome?.outcome)?.does ?? [])
      if (deed.kind === 'subscribe') await tagLead(tx, { siteId, visitor, campaignId }, deed.tag);
}

async function noteSeen(
  tx: Transaction,
  all: readonly ProfileNews[],
  known: ReadonlySet<string>,
): Promise<void> {
  const latest = new Map<string, ProfileNews>();
  for (const news of all) {
    const key = keyOf(news);
    if (known.has(key) && news.at > (latest.get(key)?.at ?? -Infinity)) latest.set(key, news);
  }
  for (const { siteId, visitor, at } of latest.values())
    await tx.profile.updateMany({
      where: { siteId, visitor, seenAt: { lt: new Date(at - LEAST_STEP_MS) } },
      data: { seenAt: new Date(at) },
    });
}
