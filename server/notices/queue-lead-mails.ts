// Tells whoever wants to know that a site has new leads: at most one mail in a quarter of an hour, and none with an address in it.
import type { App } from '../app';
import { isMailSetUp } from '../mail/mail-settings';
import { leadsMail } from '../mail/mail-texts';
import { queueMail } from '../mail/queue-mail';
import { markLeads, readLeadMark } from './lead-mark';

export const LEAD_MAIL_PAUSE = 15 * 60_000;

export async function queueLeadMails(app: Pick<App, 'db' | 'mail' | 'now' | 'publicUrl'>): Promise<void> {
  if (!(await isMailSetUp(app))) return;
  const sites = await app.db.site.findMany({
    where: { notices: { some: { leads: true } } },
    select: {
      id: true,
      name: true,
      notices: { where: { leads: true }, select: { userId: true, user: { select: { email: true } } } },
    },
  });
  for (const { id, name, notices } of sites)
    await app.db.$transaction(async (tx) => {
      const now = app.now();
      const leads = await tx.lead.count({ where: { siteId: id, spam: false, awaitsConfirmation: false } });
      const mark = await readLeadMark(tx, id);
      // Erased leads make room for others that would not be noticed.
      if (!mark || leads < mark.leads) return markLeads(tx, id, { leads, at: mark?.at ?? 0 });
      if (leads === mark.leads || now - mark.at < LEAD_MAIL_PAUSE) return;
      await markLeads(tx, id, { leads, at: now });
      const text = leadsMail({
        site: name,
        count: leads - mark.leads,
        link: `${app.publicUrl}/sites/${id}/leads`,
        account: `${app.publicUrl}/account`,
      });
      for (const { userId, user } of notices)
        await queueMail(tx, {
          key: `leads ${id} ${userId} ${now}`,
          recipient: user.email,
          ...text,
          at: now,
        });
    });
}
