// Takes over what the visitor answered from Google's Consent Mode v2, which any banner that speaks it writes into `dataLayer`:
// `['consent', 'default' | 'update', { analytics_storage: 'granted', … }]`. Only an update is an answer: a default that
// grants is the shop's word and may be meant for other regions; one that denies holds until there is an answer.
import type { ConsentAnswers } from '../consent';
import type { Attachment } from './attachment';
import { PATIENCE } from './consent-tool';

/** A list, or the arguments of a call, which are like one. */
type Command = Readonly<Record<number, unknown>>;

const PURPOSES: Readonly<Record<string, keyof ConsentAnswers>> = {
  analytics_storage: 'statistics',
  personalization_storage: 'personalisation',
  ad_storage: 'marketing',
};

export const consentMode: Attachment = ({ api, read }) => {
  const layer = ((window as { dataLayer?: unknown[] }).dataLayer ??= []);
  let isAnswered = false;
  const look = (entry: unknown) => {
    try {
      const { 0: command, 1: kind, 2: states } = entry as Command;
      if (command !== 'consent') return;
      const isAnswer = kind === 'update';
      const told: ConsentAnswers = {};
      for (const [storage, state] of Object.entries(states as object)) {
        const purpose = PURPOSES[storage];
        if (purpose && (state === 'denied' || (isAnswer && state === 'granted')))
          told[purpose] = state === 'granted';
      }
      if (isAnswer) {
        isAnswered = true;
        api.consent(told);
      } else setTimeout(() => isAnswered || api.consent(told), read().answers.statistics ? PATIENCE : 0);
    } catch {
      // Anything else that a page pushes.
    }
  };
  const { push } = layer;
  layer.push = (...entries) => {
    entries.forEach(look);
    return push.apply(layer, entries);
  };
  layer.forEach(look);
};
