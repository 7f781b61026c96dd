// What the visitor allows, from what they answered and what their browser says.
import type { Consent } from '@/core/decision';

declare global {
  interface Navigator {
    globalPrivacyControl?: boolean;
  }
}

/** What was answered so far; a purpose that is missing was not asked about yet. */
export type ConsentAnswers = { [Purpose in keyof Consent]?: boolean };

/**
 * A purpose that was not answered is denied where the site asks for consent, and granted where it does not, except
 * under Do Not Track. An answer outranks Do Not Track, which knows nothing of this shop. Global Privacy Control denies
 * marketing whatever was answered: it is the visitor's standing objection, and the law's word for it.
 */
export function granted({ statistics, personalisation, marketing }: ConsentAnswers): Consent {
  const standard = !BECKON_ASKS_CONSENT && navigator.doNotTrack !== '1';
  return {
    statistics: !!(statistics ?? standard),
    personalisation: !!(personalisation ?? standard),
    marketing: !!(marketing ?? standard) && !navigator.globalPrivacyControl,
  };
}
