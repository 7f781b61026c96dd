// What was done to a campaign or its site while figures were counted, so that a change in them can be told from a change of them.
import type { App } from '../app';

export type Mark = { /** ms */ at: number } & (
  | { kind: 'release'; release: number }
  /** A release that opened a phase. */
  | { kind: 'phase'; release: number; phase: number }
  | {
      kind:
        | 'paused'
        | 'resumed'
        | 'scheduled'
        | 'archived'
        | 'unarchived'
        | 'sitePaused'
        | 'siteResumed'
        | 'attention'
        | 'holdout';
    }
);

/** More than a chart can show; the newest are kept. */
const MAX_MARKS = 100;

const OF_CAMPAIGN = {
  'campaign.paused': 'paused',
  'campaign.resumed': 'resumed',
  'campaign.scheduled': 'scheduled',
  'campaign.archived': 'archived',
  'campaign.unarchived': 'unarchived',
} as const;
const OF_SITE = { 'site.paused': 'sitePaused', 'site.resumed': 'siteResumed' } as const;
/** Fields of the settings that change how often campaigns are seen. */
const OF_FIELDS = { attentionHours: 'attention', holdout: 'holdout' } as const;

interface MarkedCampaign {
  id: string;
  /** As it is now. */
  name: string;
  site: { id: string };
}

/** Oldest first. Entries of the log that are older than it says whose they are count by the name that they give. */
export async function listMarks(
  { db }: Pick<App, 'db'>,
  workspaceId: string,
  campaign: MarkedCampaign,
  { from, to }: { from: number; to: number },
): Promise<Mark[]> {
  const within = { gte: new Date(from), lt: new Date(to) };
  const newest = { take: MAX_MARKS } as const;
  const [releases, entries] = await Promise.all([
    db.release.findMany({
      where: { campaignId: campaign.id, publishedAt: within },
      select: { number: true, publishedAt: true, phase: { select: { number: true, startedAt: true } } },
      orderBy: { number: 'desc' },
      ...newest,
    }),
    db.auditEntry.findMany({
      where: {
        workspaceId,
        siteId: campaign.site.id,
        at: within,
        action: { in: [...Object.keys(OF_CAMPAIGN), ...Object.keys(OF_SITE), 'site.changed'] },
      },
      select: { at: true, action: true, subject: true, details: true },
      orderBy: [{ at: 'desc' }, { id: 'desc' }],
      ...newest,
    }),
  ]);
  const marks: Mark[] = releases.map(({ number, publishedAt, phase }) => ({
    at: publishedAt.getTime(),
    release: number,
    ...(publishedAt.getTime() === phase.startedAt.getTime()
      ? { kind: 'phase', phase: phase.number }
      : { kind: 'release' }),
  }));
  for (const { at, action, subject, details } of entries)
    for (const kind of kindsOf(action, subject, details, campaign)) marks.push({ at: at.getTime(), kind });
  return marks.sort((a, b) => a.at - b.at).slice(-MAX_MARKS);
}

function kindsOf(
  action: string,
  subject: string,
  details: string,
  campaign: MarkedCampaign,
): Exclude<Mark['kind'], 'release' | 'phase'>[] {
  const told = JSON.parse(details) as { campaign?: string; fields?: string };
  if (isKey(OF_CAMPAIGN, action)) {
    const own = told.campaign === undefined ? subject === campaign.name : told.campaign === campaign.id;
    return own ? [OF_CAMPAIGN[action]] : [];
  }
  if (isKey(OF_SITE, action)) return [OF_SITE[action]];
  return (told.fields ?? '')
    .split(', ')
    .flatMap((field) => (isKey(OF_FIELDS, field) ? [OF_FIELDS[field]] : []));
}

function isKey<T extends object>(table: T, key: string): key is Extract<keyof T, string> {
  return Object.hasOwn(table, key);
}
