// An event without the person it is about. What happened, where and when stays, so that no figure changes.
import type { BeckonEvent } from '@/core/events/event';

/** @param alias stands for the visitor from now on; null: nobody */
export function withoutName<E extends BeckonEvent>(event: E, alias: string | null): BeckonEvent {
  const nameless = { ...event, visitor: alias, session: null };
  switch (nameless.type) {
    case 'form.submitted': {
      const { step } = nameless.props;
      return { ...nameless, props: { step, fields: {}, consents: [] } };
    }
    case 'visitor.identified':
      return { ...nameless, props: { id: '' } };
    case 'order.placed':
      // The shop's own number leads to the person who ordered.
      return {
        ...nameless,
        props: { ...nameless.props, order: `forgotten ${event.id}`, customer: undefined },
      };
    case 'order.refunded':
      return { ...nameless, props: { ...nameless.props, order: `forgotten ${event.id}` } };
    default:
      return nameless;
  }
}
