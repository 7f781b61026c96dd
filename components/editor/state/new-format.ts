// Another format for a campaign: what both have stays, the rest starts out of use.
import type { CampaignDocument } from '@/core/campaign/document';
import type { Format, FormatKind } from '@/core/campaign/format';
import { TACTFUL_FREQUENCY } from '@/core/campaign/tactful-frequency';
import { interrupts, teaserOf } from '@/core/format-nature';

/** Greatest widths that suit the formats, CSS px. */
const WIDTHS = { popup: 440, fullscreen: 560, slideIn: 360, bar: 960, embed: 640 } as const;

export function newFormat(kind: FormatKind): Format {
  const width = WIDTHS[kind];
  switch (kind) {
    case 'popup':
      return { kind, width, closeOnBackdrop: true };
    case 'fullscreen':
      return { kind, width };
    case 'slideIn':
      return { kind, width, place: 'bottom-end' };
    case 'bar':
      return { kind, width, edge: 'top', pushes: false };
    case 'embed':
      return { kind, width, place: { kind: 'slot', name: 'campaign' } };
  }
}

/**
 * Changes the draft to another format. What interrupts comes once a day unless somebody chose otherwise; what is part of the page
 * is there on every page view, or it would flicker from page to page.
 */
export function changeFormat(draft: CampaignDocument, kind: FormatKind): void {
  const was = interrupts(draft.format.kind);
  const is = interrupts(kind);
  const usual = (does: boolean) => (does ? TACTFUL_FREQUENCY.everyHours : 0);
  if (was !== is && draft.frequency.everyHours === usual(was)) draft.frequency.everyHours = usual(is);
  if (draft.format.kind === kind) return;
  const teaser = is && teaserOf(draft.format);
  draft.format = { ...newFormat(kind), ...(teaser && { teaser }) };
}
