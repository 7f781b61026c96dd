// Tells other tools of somebody who was held back until now as if they had just signed up, with every form they sent meanwhile.
import type { App } from '../app';
import type { Transaction } from '../db/database';
import { codeFor, readClaimed } from '../coupons/person-codes';
import { queueMessages } from '../webhooks/queue-messages';
import { formMessage, leadMessage, type ToldForm } from './lead-messages';
import { readForms } from './read-forms';

/** Of the forms that were held back, the latest so many are told of. */
const FORMS = 100;

/** In the transaction that lets them go. What was told of already is not told again. */
export async function tellHeldBack(
  tx: Transaction,
  { store, now }: Pick<App, 'store' | 'now'>,
  { id, siteId, email }: { id: string; siteId: string; email: string },
): Promise<void> {
  const { forms, visitors } = await readForms({ db: tx, store }, siteId, id, FORMS);
  const codes = await readClaimed(tx, { sites: [siteId], emails: [email], visitors });
  const told = forms.toReversed().map((form): ToldForm & { email: string } => ({
    siteId,
    eventId: form.id,
    email,
    campaign: form.campaign,
    page: form.page,
    fields: Object.fromEntries(form.answers.map(({ name, answer }) => [name, answer])),
    consents: form.consents,
    coupon: codeFor(codes, { campaignId: form.campaign?.id ?? null, email, visitors }),
    at: now(),
  }));
  const [first] = told;
  if (first) await queueMessages(tx, [leadMessage(id, first), ...told.map(formMessage)]);
}
