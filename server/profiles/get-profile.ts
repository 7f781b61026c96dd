// Everything that is known of one visitor: what they told, who they are taken for, and what they did.
import type { ReadScope } from '../access/scope';
import type { App } from '../app';
import { AppError } from '../errors';
import { readMoments, type LeadMoment } from '../leads/read-moments';
import { findSite } from '../sites/find-site';
import { readPerson } from './link-profiles';
import { readTold, type Told } from './read-told';

export interface ProfileBrowser {
  /** Of the profile. */
  id: string;
  visitor: string;
  /** ms. */
  createdAt: number;
  seenAt: number;
  consent: { statistics?: boolean; personalisation?: boolean; marketing?: boolean };
  consentAt: number;
}

export interface ProfileDetail extends Told {
  id: string;
  /** Left in one of the browsers; nobody proved it. */
  email: string | null;
  /** By which the shop knows them; nobody proved it. */
  customer: string | null;
  /** The one that stands for the person first. */
  browsers: ProfileBrowser[];
  /** Addresses that were left in these browsers. */
  leads: { id: string; email: string }[];
  /** The latest first. */
  moments: LeadMoment[];
}

/** Also found by any other browser of the person. @throws AppError `not-found` */
export async function findPerson(
  app: App,
  scope: ReadScope,
  { siteId, profileId }: { siteId: string; profileId: string },
) {
  const site = await findSite(app, scope, siteId);
  const person = await readPerson(app.db, { siteId: site.id, id: profileId });
  if (person.length === 0)
    throw new AppError('not-found', 'This visitor is no longer there. Reload the page to see who is.');
  const rows = await app.db.profile.findMany({ where: { id: { in: person.map(({ id }) => id) } } });
  const [root] = person;
  return { site, profiles: rows.toSorted((a, b) => Number(b.id === root?.id) - Number(a.id === root?.id)) };
}

/** @throws AppError `not-found` */
export async function getProfile(
  app: App,
  scope: ReadScope,
  query: { siteId: string; profileId: string },
): Promise<ProfileDetail> {
  const { site, profiles } = await findPerson(app, scope, query);
  const visitors = profiles.map(({ visitor }) => visitor);
  const sent = await app.db.submission.findMany({
    where: { siteId: site.id, visitor: { in: visitors }, leadId: { not: null } },
    distinct: ['leadId'],
    select: { lead: { select: { id: true, email: true } } },
    take: 20,
  });
  return {
    id: profiles[0]?.id ?? query.profileId,
    email: profiles.find(({ email }) => email !== null)?.email ?? null,
    customer: profiles.find(({ customer }) => customer !== null)?.customer ?? null,
    browsers: profiles.map((one) => ({
      id: one.id,
      visitor: one.visitor,
      createdAt: one.createdAt.getTime(),
      seenAt: one.seenAt.getTime(),
      consent: JSON.parse(one.consent) as ProfileBrowser['consent'],
      consentAt: one.consentAt.getTime(),
    })),
    leads: sent.flatMap(({ lead }) => lead ?? []),
    ...(await readTold(app.db, site.id, profiles)),
    moments: await readMoments(app, site.id, visitors),
  };
}
