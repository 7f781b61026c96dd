// An event without the person it is about. What happened, where and when stays, so that no figure changes.
import type { BeckonEvent, QuizAnswer } from '@/core/events/event';
import type { OrderEvent } from './order';

/**
 * What a browser sent.
 * @param alias stands for the visitor from now on; null: nobody
 * @param order stands for the shop's own number of the order, which leads to the person who ordered; absent: one that no other event has
 */
export function withoutName(event: BeckonEvent, alias: string | null, order?: string): BeckonEvent {
  const nameless = { ...event, visitor: alias, session: null };
  switch (nameless.type) {
    case 'form.submitted': {
      const { step } = nameless.props;
      return { ...nameless, props: { step, fields: {}, consents: [] } };
    }
    // What was chosen says nothing of who chose it; what was written may. Nobody's profile is made of it any more.
    case 'quiz.answered': {
      const answers = unwritten(nameless.props.answers);
      return { ...nameless, props: { ...nameless.props, answers, remembered: false } };
    }
    case 'quiz.completed': {
      const answers = unwritten(nameless.props.answers);
      return { ...nameless, props: { ...nameless.props, answers, remembered: false } };
    }
    case 'visitor.identified':
      return { ...nameless, props: { id: '' } };
    case 'order.placed':
    case 'order.refunded':
      return withOtherOrder(withoutOwner(nameless, alias), order ?? `forgotten ${event.id}`);
    default:
      return nameless;
  }
}

function unwritten(answers: Record<string, QuizAnswer>): Record<string, QuizAnswer> {
  return Object.fromEntries(Object.entries(answers).filter(([, answer]) => typeof answer !== 'string'));
}

/** What the shop's server signed is the shop's record: it keeps the number, by which refunds find it, and not whose it was. */
export function withoutOwner(event: OrderEvent, alias: string | null): OrderEvent {
  const nameless = { ...event, visitor: alias, session: null };
  return nameless.type === 'order.placed'
    ? { ...nameless, props: { ...nameless.props, customer: undefined } }
    : nameless;
}

function withOtherOrder(event: OrderEvent, order: string): OrderEvent {
  return event.type === 'order.placed'
    ? { ...event, props: { ...event.props, order } }
    : { ...event, props: { ...event.props, order } };
}
