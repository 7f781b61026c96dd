// Everything that is known of one person: each form they sent, and what they did about campaigns as far as they agreed to be known.
import type { Scope } from '../access/scope';
import type { App } from '../app';
import { listCodesOf, type GivenCode } from '../coupons/person-codes';
import { readTold, type Told } from '../profiles/read-told';
import { findLead } from './find-lead';
import { readForms, type FormItem } from './read-forms';
import { readLeads, type LeadItem } from './read-leads';
import { readMoments, type LeadMoment } from './read-moments';

export interface LeadDetail extends LeadItem {
  /** The latest first. */
  forms: FormItem[];
  /** Forms that are older than those. */
  olderForms: number;
  /** The latest first; what is older than these is not told. Empty also for whoever never agreed to be known again. */
  moments: LeadMoment[];
  /** When a link to confirm the address was last mailed, ms; null: none was. */
  askedAt: number | null;
  /** Codes of coupons that they were given, the latest first. */
  codes: GivenCode[];
  /** What the browsers told quizzes that the forms came from; null: nothing that may be remembered. `id` of the profile. */
  told: (Told & { id: string }) | null;
}

const FORMS = 100;
/** Browsers of one person that are looked at. */
const VISITORS = 10;

/** @throws AppError `not-found` */
export async function getLead(
  app: App,
  scope: Scope,
  query: { siteId: string; leadId: string },
): Promise<LeadDetail> {
  const { site, lead } = await findLead(app, scope, query);
  const [item] = await readLeads(app, site.id, [lead.id]);
  const { forms, visitors } = await readForms(app, site.id, lead.id, FORMS);
  const count = await app.db.submission.count({ where: { leadId: lead.id } });
  const asked = await app.db.confirmation.findFirst({
    where: { leadId: lead.id },
    orderBy: { createdAt: 'desc' },
  });
  return {
    ...(item as LeadItem),
    forms,
    olderForms: count - forms.length,
    askedAt: asked?.createdAt.getTime() ?? null,
    codes: await listCodesOf(app.db, { siteId: site.id, email: lead.email, visitors }),
    told: await readToldOf(app, site.id, visitors.slice(0, VISITORS)),
    moments: await readMoments(app, site.id, visitors.slice(0, VISITORS)),
  };
}

async function readToldOf(
  { db }: App,
  siteId: string,
  visitors: readonly string[],
): Promise<LeadDetail['told']> {
  const profiles = await db.profile.findMany({
    where: { siteId, visitor: { in: [...visitors] } },
    orderBy: [{ seenAt: 'desc' }, { id: 'asc' }],
  });
  const [first] = profiles;
  return first ? { id: first.mergedInto ?? first.id, ...(await readTold(db, siteId, profiles)) } : null;
}
