// Tells other tools of somebody who was held back until now as if they had just signed up, with every form they sent meanwhile.
import type { App } from '../app';
import type { Transaction } from '../db/database';
import { codeFor, readClaimed } from '../coupons/person-codes';
import { PublishedQuizzes } from '../profiles/published-quizzes';
import { queueMessages } from '../webhooks/queue-messages';
import { formMessage, leadMessage, type ToldForm } from './lead-messages';
import { readForms } from './read-forms';
import { readToldQuiz, type ToldQuiz } from './read-told-quiz';

/** Of the forms that were held back, the latest so many are told of. */
const FORMS = 100;
/** Of the person, that are asked what they told quizzes. */
const BROWSERS = 5;

/** In the transaction that lets them go. What was told of already is not told again. */
export async function tellHeldBack(
  tx: Transaction,
  { store, now }: Pick<App, 'store' | 'now'>,
  { id, siteId, email }: { id: string; siteId: string; email: string },
): Promise<void> {
  const { forms, visitors } = await readForms({ db: tx, store }, siteId, id, FORMS);
  const codes = await readClaimed(tx, { sites: [siteId], emails: [email], visitors });
  const quizzes = new PublishedQuizzes();
  const heard = new Map<string, ToldQuiz | null>();
  for (const { campaign } of forms)
    if (campaign && !heard.has(campaign.id)) {
      const whose = { siteId, campaignId: campaign.id, visitors: visitors.slice(0, BROWSERS) };
      heard.set(campaign.id, await readToldQuiz(tx, store, whose, quizzes));
    }
  const told = forms.toReversed().map((form): ToldForm & { email: string } => ({
    siteId,
    eventId: form.id,
    email,
    campaign: form.campaign,
    page: form.page,
    fields: Object.fromEntries(form.answers.map(({ name, answer }) => [name, answer])),
    consents: form.consents,
    coupon: codeFor(codes, { campaignId: form.campaign?.id ?? null, email, visitors }),
    quiz: (form.campaign && heard.get(form.campaign.id)) ?? null,
    at: now(),
  }));
  const [first] = told;
  if (first) await queueMessages(tx, [leadMessage(id, first), ...told.map(formMessage)]);
}
