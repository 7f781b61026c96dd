// Notes what the visitor orders, for the facts that ask about it. A page that tells of the same order twice, as one that is
// reloaded does, counts once.
import type { EventOf } from '@/core/events/event';
import type { Attachment } from './attachment';

const MAX_ORDERS = 20;
const MAX_LINES = 100;

export const ordered: Attachment = ({ change, listen, review }) => {
  listen('order.placed', (event) => {
    const {
      at,
      props: { order, lines = [] },
    } = event as EventOf<'order.placed'>;
    change(({ kept, visits: number }) => {
      const before = kept.ordered ?? { count: 0, at: 0, ids: [], lines: [] };
      if (before.ids.includes(order)) return;
      kept.ordered = {
        count: before.count + 1,
        at,
        ids: [...before.ids, order].slice(-MAX_ORDERS),
        lines: [...before.lines, ...lines.map(({ id, category }) => ({ id, category, number, at }))].slice(
          -MAX_LINES,
        ),
      };
    });
    review();
  });
};
