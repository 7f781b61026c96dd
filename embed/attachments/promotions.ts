// Tells Google's `dataLayer` what visitors do with campaigns, in the words of GA4: a promotion seen, a promotion chosen, a
// lead. Ids alone: what anybody entered stays with us. [Google, GA4 recommended events]
import type { EventOf } from '@/core/events/event';
import type { Attachment } from './attachment';

export const promotions: Attachment = ({ listen }) => {
  for (const [type, event] of [
    ['campaign.shown', 'view_promotion'],
    ['campaign.clicked', 'select_promotion'],
    ['form.submitted', 'generate_lead'],
  ] as const)
    listen(type, (heard) => {
      const { arm, campaign, props } = heard as EventOf<typeof type>;
      ((window as { dataLayer?: unknown[] }).dataLayer ??= []).push({
        event,
        ecommerce: {
          promotion_id: campaign,
          // Outside every experiment there is no arm.
          creative_name: arm,
          creative_slot: (props as Partial<EventOf<'campaign.clicked'>['props']>).block,
        },
      });
    });
};
