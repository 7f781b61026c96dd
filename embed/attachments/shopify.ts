// Takes over what Shopify allows for this visitor: what they answered in the shop's banner, or where there is none, what the
// shop's settings for their region allow. [Shopify, Customer Privacy API.]
import type { Attachment } from './attachment';
import { untilThere } from './consent-tool';

type Question = 'analyticsProcessingAllowed' | 'preferencesProcessingAllowed' | 'marketingAllowed';
interface Shop {
  customerPrivacy?: { [Name in Question]?: () => unknown };
  loadFeatures?: (features: { name: string; version: string }[], done: (error?: unknown) => void) => void;
}

export const shopify: Attachment = ({ api }) => {
  let isAsked = false;
  const look = () => {
    const { Shopify: shop } = window as { Shopify?: Shop };
    const privacy = shop?.customerPrivacy;
    if (privacy?.analyticsProcessingAllowed) {
      api.consent({
        statistics: privacy.analyticsProcessingAllowed() === true,
        personalisation: privacy.preferencesProcessingAllowed?.() === true,
        marketing: privacy.marketingAllowed?.() === true,
      });
      return true;
    }
    if (!isAsked && shop?.loadFeatures) {
      isAsked = true;
      shop.loadFeatures([{ name: 'consent-tracking-api', version: '0.1' }], () => {});
    }
    return false;
  };
  untilThere(look);
  document.addEventListener('visitorConsentCollected', () => {
    try {
      look();
    } catch {
      // A shop of another kind.
    }
  });
};
