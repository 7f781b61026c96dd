// Somebody of the team has the link to confirm an address mailed once more.
import type { Scope } from '../../access/scope';
import type { App } from '../../app';
import { recordAudit } from '../../audit/record';
import { AppError } from '../../errors';
import { isMailSetUp } from '../../mail/mail-settings';
import { findLead } from '../find-lead';
import { askToConfirm, MOST_A_DAY, MOST_AN_HOUR } from './ask-to-confirm';
import { readLanguage } from './read-language';

const REFUSALS = {
  address: `${MOST_A_DAY} mails went to this address within a day, and more would be a nuisance. Try again tomorrow.`,
  site: `${MOST_AN_HOUR} of these mails were sent within the hour. Try again in an hour.`,
};

/** s */
const RETRY = { address: 24 * 3600, site: 3600 };

/**
 * @throws AppError `not-found`; `conflict` when there is nothing to confirm, or mail is not set up; `rate-limited`
 */
export async function resendConfirmation(
  app: App,
  scope: Scope,
  query: { siteId: string; leadId: string },
): Promise<{ ok: true }> {
  const { site, lead } = await findLead(app, scope, query);
  if (!lead.awaitsConfirmation || lead.confirmedAt)
    throw new AppError('conflict', 'This address has nothing to confirm any more. Reload the page.');
  if (lead.spam) throw new AppError('conflict', 'Spam is not written to. Say first that it is none.');
  if (!(await isMailSetUp(app)))
    throw new AppError('conflict', 'Mail is not set up on this server, so nothing can be sent.');
  const language = await readLanguage(app, lead);
  await app.db.$transaction(async (tx) => {
    const asked = { ...lead, siteName: site.name, language };
    const outcome = await askToConfirm(tx, app, asked, { isAgain: true });
    if (outcome === 'address' || outcome === 'site')
      throw new AppError('rate-limited', REFUSALS[outcome], { retryAfterSeconds: RETRY[outcome] });
    await recordAudit(tx, scope, {
      action: 'lead.asked',
      subject: site.name,
      siteId: site.id,
      at: app.now(),
    });
  });
  return { ok: true };
}
