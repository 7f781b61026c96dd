// Nothing but a format: a draft with one empty step, for those who know what they want. It cannot be published as it is.
import type { CampaignDocument } from '@/core/campaign/document';
import { campaign, STANDING } from './campaign';
import type { Shop } from './template';

const FORMATS = [
  { kind: 'popup', width: 440, closeOnBackdrop: true },
  { kind: 'slideIn', width: 380, place: 'bottom-end' },
  { kind: 'bar', width: 900, edge: 'top', pushes: true },
  { kind: 'fullscreen', width: 520 },
  { kind: 'embed', width: 640, place: { kind: 'slot', name: '' } },
] as const satisfies readonly CampaignDocument['format'][];

type BlankId = `blank-${(typeof FORMATS)[number]['kind']}`;

export interface Blank {
  id: BlankId;
  document(shop?: Shop): CampaignDocument;
}

function blank(format: (typeof FORMATS)[number]): Blank {
  const stands = format.kind === 'bar' || format.kind === 'embed';
  return {
    id: `blank-${format.kind}`,
    document: () =>
      campaign({
        purpose: 'service',
        format: structuredClone(format),
        when: [{ kind: 'time', seconds: stands ? 0 : 8 }],
        ...(stands && { often: STANDING }),
        goal: 'clicked',
        name: '',
        steps: { first: { name: '', blocks: [] } },
      }),
  };
}

export const blanks = FORMATS.map(blank);
