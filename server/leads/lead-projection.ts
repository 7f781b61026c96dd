// form.submitted → a submission, and with an e-mail address the person who sent it: one per address, however often they sign up.
import { RateLimiter, type RateLimit } from '../access/rate-limiter';
import type { EventStore } from '../ingest/event-store';
import type { Projection } from '../jobs/projection';
import type { App } from '../app';
import { codeFor, readClaimed, type ClaimedCode } from '../coupons/person-codes';
import { PublishedQuizzes } from '../profiles/published-quizzes';
import { queueMessages } from '../webhooks/queue-messages';
import { askToConfirm, LINK_MS, MOST_A_DAY } from './confirm/ask-to-confirm';
import { HISTORY_EVENTS, judgeSpam } from './judge-spam';
import { formMessage, leadMessage, type ToldForm } from './lead-messages';
import { readPublishedConsents } from './published-consents';
import { keyOf, readForm, readKnown, sourceOf, unique, type SentForm } from './read-submissions';
import { readToldQuiz, type ToldQuiz } from './read-told-quiz';
import { writeForms, writeLeads, type NewForm } from './write-leads';

/** Mails to one address, also where the lead was forgotten in between: strangers can have forgotten what they made. */
const MAILS: RateLimit = { burst: MOST_A_DAY, perSecond: MOST_A_DAY / 86_400 };

export const createLeadProjection = (
  app: Pick<App, 'now' | 'publicUrl'>,
  mails = new RateLimiter(MAILS, app.now),
  quizzes = new PublishedQuizzes(),
): Projection => ({
  name: 'leads',
  async apply(tx, events, store) {
    const forms = events.flatMap(readForm);
    if (forms.length === 0) return;
    const known = await readKnown(tx, forms);
    const fresh: SentForm[] = [];
    for (const form of forms) {
      const key = keyOf(form.site, form.event.id);
      const made = known.made.get(key);
      if (made && !made.complete)
        // Written down before these two were.
        await tx.submission.update({
          where: { id: made.id },
          data: { source: sourceOf(form.event), visitor: form.event.visitor },
        });
      if (!made && !known.erased.has(key) && known.sites.has(form.site)) fresh.push(form);
    }
    if (fresh.length === 0) return;
    const isPublished = await readPublishedConsents(
      tx,
      fresh.map(({ event }) => event),
    );
    const judged = await judge(store, fresh);
    const complete = fresh.map((form, index): NewForm => {
      const { campaign: id, props } = form.event;
      const campaign = known.campaigns.get(id);
      return {
        ...form,
        campaign: campaign?.siteId === form.site ? { id, name: campaign.name } : null,
        consents: props.consents.map((consent) => ({
          text: consent.text,
          granted: consent.granted,
          published: isPublished(form.event, consent),
        })),
        spamReason: judged[index] ?? null,
      };
    });
    const asking = [...known.sites].flatMap(([id, { doubleOptIn }]) => (doubleOptIn ? [id] : []));
    const { leads, created } = await writeLeads(tx, complete, new Set(asking));
    await writeForms(tx, complete, leads);
    for (const form of complete) {
      const lead = form.email === undefined ? undefined : leads.get(keyOf(form.site, form.email));
      const site = known.sites.get(form.site);
      // Nobody remembers what they signed up for that long ago.
      const isOld = app.now() - form.happenedAt > LINK_MS;
      const mayBeAsked = lead?.awaitsConfirmation && !lead.confirmedAt && !lead.spam && !isOld;
      const asked = site && { siteName: site.name, language: form.event.page.language };
      if (asked && mayBeAsked) await askToConfirm(tx, app, { ...lead, ...asked }, { mails });
    }
    const codes = await readClaimed(tx, {
      sites: unique(complete.map(({ site }) => site)),
      emails: unique(complete.flatMap(({ email }) => email ?? [])),
      visitors: unique(complete.flatMap(({ event }) => event.visitor ?? [])),
    });
    const told = new Map<NewForm, ToldQuiz | null>();
    for (const form of complete) {
      const { campaign: campaignId, release, visitor } = form.event;
      const released = visitor === null ? undefined : await quizzes.find(tx, { campaignId, release });
      if (visitor === null || !released?.quizzes.size) continue;
      const whose = { siteId: form.site, campaignId, visitors: [visitor] };
      told.set(form, await readToldQuiz(tx, store, whose, quizzes));
    }
    await queueMessages(
      tx,
      complete.flatMap((form) => {
        const lead = form.email === undefined ? undefined : leads.get(keyOf(form.site, form.email));
        if (lead ? lead.spam || lead.awaitsConfirmation : form.spamReason !== null) return [];
        const message = tell(form, codes, told.get(form) ?? null);
        const isFirst = lead !== undefined && created.get(lead.id) === form.event.id;
        return [
          formMessage(message),
          ...(isFirst ? [leadMessage(lead.id, { ...message, email: lead.email })] : []),
        ];
      }),
    );
  },
});

/** Reason of each form that looks like spam. The history of a visitor is read once. */
async function judge(store: Pick<EventStore, 'eventsOf'>, forms: readonly SentForm[]) {
  const histories = new Map<string, ReturnType<EventStore['eventsOf']>>();
  const historyOf = (site: string, visitor: string) => {
    const key = keyOf(site, visitor);
    const history = histories.get(key) ?? store.eventsOf(site, visitor, HISTORY_EVENTS);
    histories.set(key, history);
    return history;
  };
  return Promise.all(
    forms.map(async ({ site, event, email }) =>
      judgeSpam(event, email, event.visitor === null ? null : await historyOf(site, event.visitor)),
    ),
  );
}

function tell(
  { site, event, email, campaign, consents, happenedAt }: NewForm,
  codes: readonly ClaimedCode[],
  quiz: ToldQuiz | null,
): ToldForm {
  return {
    siteId: site,
    eventId: event.id,
    email: email ?? null,
    campaign,
    page: event.page.url,
    fields: event.props.fields,
    consents,
    coupon: codeFor(codes, {
      campaignId: campaign?.id ?? null,
      email: email ?? null,
      visitors: event.visitor === null ? [] : [event.visitor],
    }),
    quiz,
    at: happenedAt,
  };
}
