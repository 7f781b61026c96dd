// The past week of a site, on Monday at eight by the site's clock, for whoever wants it.
import type { App } from '../app';
import { readDocumentIfSound } from '../campaigns/read-document';
import { isMailSetUp } from '../mail/mail-settings';
import { digestMail, type MailText } from '../mail/mail-texts';
import { queueMail } from '../mail/queue-mail';
import { sumFigures } from '../results/figures';
import { lastMonday } from './last-monday';

const DAY = 24 * 3_600_000;
const WEEK = 7 * DAY;
const MAX_CAMPAIGNS = 20;

type Parts = Pick<App, 'db' | 'mail' | 'now' | 'publicUrl' | 'store'>;

/** After a stop of more than a day the digest of that week is left out: its numbers would come at an odd time. */
export async function queueDigests(app: Parts): Promise<void> {
  if (!(await isMailSetUp(app))) return;
  const sites = await app.db.site.findMany({
    where: { notices: { some: { digest: true } } },
    select: {
      id: true,
      name: true,
      timeZone: true,
      currency: true,
      notices: { where: { digest: true }, select: { userId: true, user: { select: { email: true } } } },
    },
  });
  for (const site of sites) {
    const now = app.now();
    const { at, day } = lastMonday(now, site.timeZone);
    if (now - at > DAY) continue;
    const keyed = site.notices.map(({ userId, user }) => ({
      key: `digest ${site.id} ${userId} ${day}`,
      recipient: user.email,
    }));
    const known = await app.db.mail.findMany({
      where: { key: { in: keyed.map(({ key }) => key) } },
      select: { key: true },
    });
    const fresh = keyed.filter(({ key }) => !known.some((mail) => mail.key === key));
    if (fresh.length === 0) continue;
    const text = await writeDigest(app, site, at);
    await app.db.$transaction(async (tx) => {
      for (const mail of fresh) await queueMail(tx, { ...mail, ...text, at: now });
    });
  }
}

async function writeDigest(
  { db, store, publicUrl }: Parts,
  { id, name, currency }: { id: string; name: string; currency: string },
  until: number,
): Promise<MailText> {
  const from = until - WEEK;
  const campaigns = await db.campaign.findMany({
    where: { siteId: id, deletedAt: null },
    select: { name: true, draft: true, phases: { select: { id: true } } },
  });
  const figures = await Promise.all(
    campaigns.map(async (campaign) => {
      const phases = campaign.phases.map((phase) => phase.id);
      const trend = await store.trend(id, phases, [{ from, to: until }]);
      const arms = trend.flatMap((point) => point.arms);
      const goal = readDocumentIfSound(campaign.draft)?.goal.kind ?? null;
      return { name: campaign.name, goal, ...sumFigures(arms, currency) };
    }),
  );
  const met = figures.filter(({ exposed }) => exposed > 0).sort((a, b) => b.shown - a.shown);
  const leads = await db.lead.count({
    where: {
      siteId: id,
      spam: false,
      awaitsConfirmation: false,
      firstAt: { gte: new Date(from), lt: new Date(until) },
    },
  });
  return digestMail({
    site: name,
    currency,
    leads,
    campaigns: met.slice(0, MAX_CAMPAIGNS),
    link: `${publicUrl}/sites/${id}/campaigns`,
    account: `${publicUrl}/account`,
  });
}
