// What some browsers did beside sending forms.
import type { App } from '../app';

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

const MOMENTS = 100;

/** Of these visitors together, the latest first. */
export async function readMoments(
  app: Pick<App, 'db' | 'store'>,
  siteId: string,
  visitors: readonly string[],
): Promise<LeadMoment[]> {
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
