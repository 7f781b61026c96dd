// form.submitted with an e-mail address → a lead.
import type { EventOf } from '@/core/events/event';
import type { Transaction } from '../db/database';
import type { StoredEvent } from '../ingest/event-store';
import { parseEmail } from '../ingest/parse-email';
import type { Projection } from '../jobs/projection';
import { readPublishedConsents } from './published-consents';

interface Submission extends Pick<StoredEvent, 'site' | 'happenedAt'> {
  event: EventOf<'form.submitted'>;
  /** In one spelling. */
  email: string;
}

export const leadProjection: Projection = {
  name: 'leads',
  async apply(tx, events) {
    const submissions = events.flatMap(readSubmission);
    if (submissions.length === 0) return;
    const [known, sites, campaigns] = [
      await readKnown(tx, submissions),
      await readSites(tx, submissions),
      await readCampaigns(tx, submissions),
    ];
    const fresh = submissions.filter(
      ({ site, event }) => sites.has(site) && !known.has(keyOf(site, event.id)),
    );
    const isPublished = await readPublishedConsents(
      tx,
      fresh.map(({ event }) => event),
    );
    await tx.lead.createMany({
      data: fresh.map(({ site, event, email, happenedAt }) => ({
        siteId: site,
        eventId: event.id,
        campaignId: campaigns.get(event.campaign) === site ? event.campaign : null,
        email,
        at: new Date(happenedAt),
        page: event.page.url,
        consents: JSON.stringify(
          event.props.consents.map((consent) => ({
            text: consent.text,
            granted: consent.granted,
            published: isPublished(event, consent),
          })),
        ),
      })),
    });
  },
};

/** None when there is no address in it. Bots fill in forms too; what they enter is nobody's address. */
function readSubmission({ site, event, happenedAt, bot }: StoredEvent): Submission[] {
  if (event.type !== 'form.submitted' || event.props.email === undefined || bot) return [];
  const email = parseEmail(event.props.email);
  return email === undefined ? [] : [{ site, event, happenedAt, email }];
}

function keyOf(site: string, event: string): string {
  return `${site} ${event}`;
}

/** Leads that an earlier run made from these events, and those that were erased since. */
async function readKnown(tx: Transaction, submissions: readonly Submission[]): Promise<Set<string>> {
  // With the sites, although ids are unique in practice: the indexes begin with them.
  const where = {
    siteId: { in: unique(submissions.map(({ site }) => site)) },
    eventId: { in: submissions.map(({ event }) => event.id) },
  };
  const select = { siteId: true, eventId: true } as const;
  const made = await tx.lead.findMany({ where, select });
  const erased = await tx.erasedLead.findMany({ where, select });
  return new Set([...made, ...erased].map(({ siteId, eventId }) => keyOf(siteId, eventId)));
}

/** Sites that still exist. */
async function readSites(tx: Transaction, submissions: readonly Submission[]): Promise<Set<string>> {
  const rows = await tx.site.findMany({
    where: { id: { in: unique(submissions.map(({ site }) => site)) } },
    select: { id: true },
  });
  return new Set(rows.map(({ id }) => id));
}

/** Campaign → site it belongs to. */
async function readCampaigns(
  tx: Transaction,
  submissions: readonly Submission[],
): Promise<Map<string, string>> {
  const rows = await tx.campaign.findMany({
    where: { id: { in: unique(submissions.map(({ event }) => event.campaign)) } },
    select: { id: true, siteId: true },
  });
  return new Map(rows.map(({ id, siteId }) => [id, siteId]));
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)];
}
