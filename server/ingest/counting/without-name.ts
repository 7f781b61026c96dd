// An event without the person it is about. What happened, where and when stays, so that no figure changes.
import type { BeckonEvent } from '@/core/events/event';

/** What stands in the place of names that hold events together. */
export interface OtherNames {
  /** For the shop's number of the order; absent: one that no other event has. */
  order?: string;
  /** For the shop's id of the person, in whatever event; absent: none. */
  customer?: string;
}

/** @param alias stands for the visitor from now on; null: nobody */
export function withoutName<E extends BeckonEvent>(
  event: E,
  alias: string | null,
  { order, customer }: OtherNames = {},
): BeckonEvent {
  const nameless = { ...event, visitor: alias, session: null };
  switch (nameless.type) {
    case 'form.submitted': {
      const { step } = nameless.props;
      return { ...nameless, props: { step, fields: {}, consents: [] } };
    }
    case 'visitor.identified':
      return { ...nameless, props: { id: customer ?? '' } };
    case 'order.placed':
    case 'order.refunded':
      return withOtherOrder(nameless, order ?? `forgotten ${event.id}`, customer);
    default:
      return nameless;
  }
}

/** The shop's own number leads to the person who ordered, and so does its id of them. */
export function withOtherOrder<E extends Extract<BeckonEvent, { type: `order.${string}` }>>(
  event: E,
  order: string,
  customer: string | undefined,
): BeckonEvent {
  return event.type === 'order.placed'
    ? { ...event, props: { ...event.props, order, customer } }
    : { ...event, props: { ...event.props, order } };
}
