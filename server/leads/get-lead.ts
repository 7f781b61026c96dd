// Everything that is known of one person: each form they sent, and what they did about campaigns as far as they agreed to be known.
import type { Scope } from '../access/scope';
import type { App } from '../app';
import { listCodesOf, type GivenCode } from '../coupons/person-codes';
import { findLead } from './find-lead';
import { readForms, type FormItem } from './read-forms';
import { readLeads, type LeadItem } from './read-leads';

/** What a person did beside sending forms. */
export interface LeadMoment {
  /** Of the event. */
  id: string;
  /** ms. */
  at: number;
  /** Address, without query. */
  page: string;
  act:
    | { kind: 'shown' | 'clicked' | 'closed'; campaign: { id: string; name: string } | null }
    /** Minor currency units. */
    | { kind: 'ordered'; total: number; currency: string };
}

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
}

const FORMS = 100;
const MOMENTS = 100;
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
    moments: await readMoments(app, site.id, visitors.slice(0, VISITORS)),
  };
}

async function readMoments(app: App, siteId: string, visitors: readonly string[]): Promise<LeadMoment[]> {
  const histories = await Promise.all(
    visitors.map((visitor) => app.store.eventsOf(siteId, visitor, MOMENTS * 4)),
  );
  const told = histories
    .flat()
    .filter(({ event: { type } }) => type in ACTS || type === 'order.placed')
    .sort((a, b) => b.happenedAt - a.happenedAt || b.cursor - a.cursor)
    .slice(0, MOMENTS);
  const campaigns = await app.db.campaign.findMany({
    where: { siteId, id: { in: told.flatMap(({ event }) => ('campaign' in event ? event.campaign : [])) } },
    select: { id: true, name: true },
  });
  return told.flatMap(({ event, happenedAt }): LeadMoment[] => {
    const moment = { id: event.id, at: happenedAt, page: event.page.url };
    switch (event.type) {
      case 'order.placed': {
        const { total, currency } = event.props;
        return [{ ...moment, act: { kind: 'ordered', total, currency } }];
      }
      case 'campaign.shown':
      case 'campaign.clicked':
      case 'campaign.closed': {
        const campaign = campaigns.find(({ id }) => id === event.campaign) ?? null;
        return [{ ...moment, act: { kind: ACTS[event.type], campaign } }];
      }
      default:
        return [];
    }
  });
}

const ACTS = {
  'campaign.shown': 'shown',
  'campaign.clicked': 'clicked',
  'campaign.closed': 'closed',
} as const;
