// Everything that is kept of one person, for that person: what the law calls access and portability.
import type { BeckonEvent } from '@/core/events/event';
import type { Scope } from '../access/scope';
import type { App } from '../app';
import { recordAudit } from '../audit/record';
import { listCodesOf, type GivenCode } from '../coupons/person-codes';
import { writeProfiles, type ExportedProfile } from '../profiles/export-profile';
import { findLead } from './find-lead';
import { readForms, type FormItem } from './read-forms';
import { readLeads } from './read-leads';

export interface PersonExport {
  /** ISO 8601, like every time in it. */
  exportedAt: string;
  site: string;
  email: string;
  firstSignedUpAt: string;
  lastSignedUpAt: string;
  tags: string[];
  /** When the person followed the link that was mailed to them; null: never, or it was not asked for. */
  confirmedAt: string | null;
  /** It is kept apart as spam. */
  spam: boolean;
  forms: (Omit<FormItem, 'at' | 'campaign'> & { at: string; campaign: string | null })[];
  /** Coupon codes that they were given. */
  codes: (Omit<GivenCode, 'at'> & { at: string })[];
  /** What these browsers told quizzes, where the visitor agreed to be remembered. */
  told: ExportedProfile | null;
  /** What the browsers did that these forms came from, as it lies in the log; the latest first. */
  events: BeckonEvent[];
}

/** Of each browser, the latest; and of all together: anybody can leave the same address from thousands of browsers. */
const MOST_EVENTS = 10_000;
const MOST_EVENTS_IN_ALL = 100_000;
const MOST_FORMS = 10_000;
/** Whose profiles are told. */
const MOST_BROWSERS = 500;

/** @throws AppError `not-found` */
export async function exportPerson(
  app: App,
  scope: Scope,
  query: { siteId: string; leadId: string },
): Promise<PersonExport> {
  const { site, lead } = await findLead(app, scope, query);
  const [item] = await readLeads(app, site.id, [lead.id]);
  const { forms, visitors } = await readForms(app, site.id, lead.id, MOST_FORMS);
  const events: BeckonEvent[] = [];
  for (const visitor of visitors) {
    const left = MOST_EVENTS_IN_ALL - events.length;
    if (left === 0) break;
    for (const { event } of await app.store.eventsOf(site.id, visitor, Math.min(left, MOST_EVENTS)))
      events.push(event);
  }
  const profiles = await app.db.profile.findMany({
    where: { siteId: site.id, visitor: { in: visitors.slice(0, MOST_BROWSERS) } },
  });
  const codes = await listCodesOf(app.db, { siteId: site.id, email: lead.email, visitors });
  await app.db.$transaction((tx) =>
    recordAudit(tx, scope, { action: 'leads.exported', subject: site.name, siteId: site.id, at: app.now() }),
  );
  return {
    exportedAt: new Date(app.now()).toISOString(),
    site: site.name,
    email: lead.email,
    firstSignedUpAt: lead.firstAt.toISOString(),
    lastSignedUpAt: lead.lastAt.toISOString(),
    tags: item?.tags ?? [],
    confirmedAt: lead.confirmedAt?.toISOString() ?? null,
    spam: lead.spam,
    forms: forms.map(({ at, campaign, ...form }) => ({
      ...form,
      at: new Date(at).toISOString(),
      campaign: campaign?.name ?? null,
    })),
    codes: codes.map(({ at, ...code }) => ({ ...code, at: new Date(at).toISOString() })),
    told: profiles.length > 0 ? await writeProfiles(app.db, site.id, profiles) : null,
    events,
  };
}
