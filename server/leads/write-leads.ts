// Writes what forms say of people: one row per form, and one per address that holds what is searched by.
import type { Transaction } from '../db/database';
import { domainOf, type SpamReason } from './judge-spam';
import { keyOf, sourceOf, unique, type SentForm } from './read-submissions';

/** What an earlier step of a form said without an address belongs to whoever leaves one this soon after, ms. */
const SAME_VISIT = 86_400_000;

/** A form that is not written down yet. */
export interface NewForm extends SentForm {
  /** null: it is not of this site, or gone. */
  campaign: { id: string; name: string } | null;
  consents: { text: string; granted: boolean; published: boolean }[];
  spamReason: SpamReason | null;
}

interface Person {
  siteId: string;
  email: string;
  domain: string;
  firstAt: Date;
  lastAt: Date;
  latest: string;
  spam: boolean;
  spamReason: string | null;
  awaitsConfirmation: boolean;
}
type Lead = Person & { id: string; consented: boolean; confirmedAt: Date | null };

/**
 * The people of these forms, by site and address; `created` names those that are new, with the form that made them. On the sites
 * `asking`, who is new has to confirm the address before they count as having agreed to anything.
 */
export async function writeLeads(
  tx: Transaction,
  forms: readonly NewForm[],
  asking: ReadonlySet<string>,
): Promise<{ leads: Map<string, Lead>; created: Map<string, string> }> {
  const where = {
    siteId: { in: unique(forms.map(({ site }) => site)) },
    email: { in: unique(forms.flatMap(({ email }) => email ?? [])) },
  };
  const read = async () => {
    const rows: Lead[] = await tx.lead.findMany({ where });
    return new Map(rows.map((row) => [keyOf(row.siteId, row.email), row]));
  };
  const before = await read();
  const people = new Map<string, Person>();
  const firstForms = new Map<string, string>();
  const agreed = new Set<string>();
  for (const form of forms) {
    if (form.email === undefined) continue;
    const key = keyOf(form.site, form.email);
    const old = people.get(key) ?? before.get(key);
    if (!old) firstForms.set(key, form.event.id);
    if (form.consents.some(({ granted }) => granted)) agreed.add(key);
    people.set(key, old ? meetAgain(old, form) : meet(form.email, form, asking.has(form.site)));
  }
  await tx.lead.createMany({
    data: [...people].flatMap(([key, person]) =>
      before.has(key) ? [] : [{ ...person, consented: agreed.has(key) && !person.awaitsConfirmation }],
    ),
  });
  for (const [key, { firstAt, lastAt, latest }] of people) {
    const old = before.get(key);
    if (old) await tx.lead.update({ where: { id: old.id }, data: { firstAt, lastAt, latest } });
  }
  // After the writing, which waits for whoever confirms the address in this moment.
  const leads = await read();
  for (const [key, lead] of leads)
    if (agreed.has(key) && !lead.consented && !lead.awaitsConfirmation)
      await tx.lead.update({ where: { id: lead.id }, data: { consented: true } });
  const created = new Map<string, string>();
  for (const [key, eventId] of firstForms) {
    const lead = leads.get(key);
    if (lead) created.set(lead.id, eventId);
  }
  return { leads, created };
}

function meet(email: string, form: NewForm, awaitsConfirmation: boolean): Person {
  const at = new Date(form.happenedAt);
  return {
    siteId: form.site,
    email,
    domain: domainOf(email),
    firstAt: at,
    lastAt: at,
    latest: form.event.id,
    spam: form.spamReason !== null,
    spamReason: form.spamReason,
    awaitsConfirmation,
  };
}

/** Who is known already is not judged anew: one hasty form makes nobody spam. */
function meetAgain(person: Person, form: NewForm): Person {
  const at = new Date(form.happenedAt);
  const isLatest = at >= person.lastAt;
  return {
    ...person,
    firstAt: at < person.firstAt ? at : person.firstAt,
    lastAt: isLatest ? at : person.lastAt,
    latest: isLatest ? form.event.id : person.latest,
  };
}

/** `leads` by site and address. */
export async function writeForms(
  tx: Transaction,
  forms: readonly NewForm[],
  leads: ReadonlyMap<string, { id: string }>,
): Promise<void> {
  const rows = forms.map(({ site, event, email, campaign, consents, happenedAt }) => ({
    siteId: site,
    leadId: email === undefined ? null : (leads.get(keyOf(site, email))?.id ?? null),
    eventId: event.id,
    campaignId: campaign?.id ?? null,
    at: new Date(happenedAt),
    page: event.page.url,
    consents: JSON.stringify(consents),
    source: sourceOf(event),
    visitor: event.visitor,
  }));
  await tx.submission.createMany({ data: rows });
  for (const { siteId, leadId, campaignId, visitor, at } of rows)
    if (leadId !== null && campaignId !== null && visitor !== null)
      await tx.submission.updateMany({
        where: {
          siteId,
          campaignId,
          leadId: null,
          at: { gte: new Date(at.getTime() - SAME_VISIT), lte: at },
          visitor,
        },
        data: { leadId },
      });
}
