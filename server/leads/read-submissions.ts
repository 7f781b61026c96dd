// Which events are forms that a person sent, and what the database knows of them already.
import type { EventOf } from '@/core/events/event';
import type { Transaction } from '../db/database';
import type { StoredEvent } from '../ingest/event-store';
import { parseEmail } from '../ingest/parse-email';

export interface SentForm extends Pick<StoredEvent, 'site' | 'happenedAt'> {
  event: EventOf<'form.submitted'>;
  /** In one spelling; absent: nobody left one. */
  email?: string;
}

/** None for an empty form without an address: nothing was said. Bots fill in forms too; what they enter is nobody's. */
export function readForm({ site, event, happenedAt, bot }: StoredEvent): SentForm[] {
  if (event.type !== 'form.submitted' || bot) return [];
  const email = event.props.email === undefined ? undefined : parseEmail(event.props.email);
  if (email !== undefined) return [{ site, event, happenedAt, email }];
  return Object.values(event.props.fields).some((answer) => answer.trim() !== '')
    ? [{ site, event, happenedAt }]
    : [];
}

export function keyOf(site: string, id: string): string {
  return `${site} ${id}`;
}

/** Where a visitor came from, as figures are split by it: the UTM source, else the host of the referrer, else empty. */
export function sourceOf({ page }: SentForm['event']): string {
  return page.source || page.referrer || '';
}

export interface KnownForms {
  /** Forms that an earlier run wrote down, by site and event. `complete`: with source and visitor. */
  made: Map<string, { id: string; complete: boolean }>;
  /** Those that were erased since. */
  erased: Set<string>;
  /** Sites that still exist, by id. */
  sites: Map<string, { name: string; doubleOptIn: boolean }>;
  /** Campaign → its site and name. */
  campaigns: Map<string, { siteId: string; name: string }>;
}

export async function readKnown(tx: Transaction, forms: readonly SentForm[]): Promise<KnownForms> {
  const sites = unique(forms.map(({ site }) => site));
  // With the sites, although ids are unique in practice: the indexes begin with them.
  const where = { siteId: { in: sites }, eventId: { in: forms.map(({ event }) => event.id) } };
  const made = await tx.submission.findMany({
    where,
    select: { id: true, siteId: true, eventId: true, source: true },
  });
  const erased = await tx.erasedLead.findMany({ where, select: { siteId: true, eventId: true } });
  const existing = await tx.site.findMany({
    where: { id: { in: sites } },
    select: { id: true, name: true, doubleOptIn: true },
  });
  const campaigns = await tx.campaign.findMany({
    where: { id: { in: unique(forms.map(({ event }) => event.campaign)) } },
    select: { id: true, siteId: true, name: true },
  });
  return {
    made: new Map(
      made.map(({ id, siteId, eventId, source }) => [
        keyOf(siteId, eventId),
        { id, complete: source !== null },
      ]),
    ),
    erased: new Set(erased.map(({ siteId, eventId }) => keyOf(siteId, eventId))),
    sites: new Map(existing.map(({ id, ...site }) => [id, site])),
    campaigns: new Map(campaigns.map(({ id, siteId, name }) => [id, { siteId, name }])),
  };
}

export function unique(values: readonly string[]): string[] {
  return [...new Set(values)];
}
