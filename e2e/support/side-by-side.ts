// A campaign of what browsers lay out and move in their own ways: columns, a film that waits, and a tab at the edge.
import type { CampaignDocument } from '@/core/campaign/document';

export const PLAYER = 'https://www.youtube-nocookie.com/';

/** Adds them to the first step. Once it is closed, the campaign waits at the lower start of the window. */
export function sideBySide(document: CampaignDocument): CampaignDocument {
  const rich = structuredClone(document);
  rich.format = {
    kind: 'popup',
    width: 640,
    closeOnBackdrop: true,
    teaser: { text: 'Show it again', edge: 'bottom-start', when: 'closed' },
  };
  rich.variants[0]?.steps[0]?.blocks.push(
    {
      id: 'pair',
      kind: 'columns',
      shares: [1, 2],
      gap: 'medium',
      vertical: 'start',
      stacks: true,
      fill: 'quiet',
    },
    {
      id: 'left',
      kind: 'text',
      text: 'From Oslo',
      align: 'start',
      tone: 'normal',
      inside: { block: 'pair', column: 0 },
    },
    {
      id: 'film',
      kind: 'video',
      url: 'https://youtu.be/aqz-KE-bpKQ',
      title: 'How a mug is made',
      picture: null,
      ratio: '16:9',
      inside: { block: 'pair', column: 1 },
    },
  );
  return rich;
}
