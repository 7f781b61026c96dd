// Takes over what the visitor answered from Google's Consent Mode v2, which any banner that speaks it writes into `dataLayer`:
// `['consent', 'default' | 'update', { analytics_storage: 'granted', … }]`.
import type { Attachment } from './attachment';

type Command = [command?: unknown, kind?: unknown, state?: Readonly<Record<string, unknown>>];

export const consentMode: Attachment = ({ api }) => {
  const layer = ((window as { dataLayer?: unknown[] }).dataLayer ??= []);
  const state: Command[2] & object = {};
  const granted = (storage: string) => state[`${storage}_storage`] === 'granted';
  const look = (entry: unknown) => {
    // A list, or the arguments of a call, which are like one.
    const command = entry as Command | null | undefined;
    if (command?.[0] !== 'consent') return;
    Object.assign(state, command[2]);
    api.consent({
      statistics: granted('analytics'),
      personalisation: granted('personalization'),
      marketing: granted('ad'),
    });
  };
  const { push } = layer;
  layer.push = (...entries) => {
    entries.forEach(look);
    return push.apply(layer, entries);
  };
  layer.forEach(look);
};
