// What other tools hear of a form and of a new person. Never of what looks like spam.
import type { Message } from '../webhooks/queue-messages';
import type { ToldQuiz } from './read-told-quiz';

/** A form as it is told: with its answers, which lie in the log of events. */
export interface ToldForm {
  siteId: string;
  eventId: string;
  /** null: none was given. */
  email: string | null;
  campaign: { id: string; name: string } | null;
  page: string;
  fields: Record<string, string>;
  consents: readonly { text: string; granted: boolean }[];
  /** Given to this person by the same campaign; null: none. */
  coupon: string | null;
  /** Of the quiz that the form was part of; null: of none. */
  quiz: ToldQuiz | null;
  /** ms. */
  at: number;
}

export const formReason = (eventId: string) => `form.submitted:${eventId}`;
export const leadReason = (leadId: string) => `lead.created:${leadId}`;

function dataOf({ eventId, email, campaign, page, fields, consents, coupon, quiz }: ToldForm) {
  return {
    submission: eventId,
    email,
    campaign: campaign?.id ?? null,
    campaignName: campaign?.name ?? null,
    page,
    fields,
    consents: consents.map(({ text, granted }) => ({ text, granted })),
    coupon,
    quiz,
  };
}

export function formMessage(form: ToldForm): Message {
  const { siteId, at, eventId } = form;
  return { siteId, kind: 'form.submitted', reason: formReason(eventId), data: dataOf(form), at };
}

/** `form` is the one that made the lead. */
export function leadMessage(leadId: string, form: ToldForm & { email: string }): Message {
  const { siteId, at, email } = form;
  const data = { ...dataOf(form), lead: leadId, email };
  return { siteId, kind: 'lead.created', reason: leadReason(leadId), data, at };
}
