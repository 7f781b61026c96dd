// Tells Google's `dataLayer` what visitors do with campaigns, in the words of GA4: a promotion seen, a promotion chosen, a
// lead. Ids alone: what anybody entered stays with us. [Google, GA4 recommended events]
import type { EventOf } from '@/core/events/event';
import type { Attachment } from './attachment';

type Shown = EventOf<'campaign.shown' | 'campaign.clicked' | 'form.submitted'>;

export const promotions: Attachment = ({ listen }) => {
  const push = (entry: object) => ((window as { dataLayer?: unknown[] }).dataLayer ??= []).push(entry);
  const told = (type: Shown['type'], tell: (promotion: object, event: Shown) => void) =>
    listen(type, (event) => {
      const { arm, campaign } = event as Shown;
      tell({ promotion_id: campaign, ...(arm !== null && { creative_name: arm }) }, event as Shown);
    });
  told('campaign.shown', (promotion) =>
    push({ event: 'view_promotion', ecommerce: { ...promotion, creative_slot: 'beckon' } }),
  );
  told('campaign.clicked', (promotion, { props }) =>
    push({
      event: 'select_promotion',
      ecommerce: { ...promotion, creative_slot: (props as EventOf<'campaign.clicked'>['props']).block },
    }),
  );
  told('form.submitted', (promotion) =>
    push({ event: 'generate_lead', lead_source: 'beckon', ...promotion }),
  );
};
