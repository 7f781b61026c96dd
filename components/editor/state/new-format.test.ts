import { describe, expect, it } from 'vitest';
import { campaignDocumentSchema } from '@/core/campaign/document';
import type { FormatKind } from '@/core/campaign/format';
import { exampleDocument } from './document.fixtures';
import { changeFormat } from './new-format';

const KINDS: readonly FormatKind[] = ['popup', 'fullscreen', 'slideIn', 'bar', 'embed'];

function changed(everyHours: number, ...kinds: FormatKind[]) {
  const draft = exampleDocument();
  draft.frequency = { ...draft.frequency, everyHours };
  for (const kind of kinds) changeFormat(draft, kind);
  return draft;
}

describe('another format', () => {
  it.each(KINDS)('of kind %s makes a valid document', (kind) => {
    const draft = changed(24, kind);
    expect(draft.format.kind).toBe(kind);
    expect(campaignDocumentSchema.safeParse(draft).error).toBeUndefined();
  });

  it('keeps its settings when it is chosen again', () => {
    const draft = exampleDocument();
    draft.format = { kind: 'popup', width: 500, closeOnBackdrop: false };
    changeFormat(draft, 'popup');
    expect(draft.format).toEqual({ kind: 'popup', width: 500, closeOnBackdrop: false });
  });

  it('that interrupts keeps the tab; one that does not has none', () => {
    const draft = exampleDocument();
    const teaser = { text: 'Offer', edge: 'end', when: 'both' } as const;
    draft.format = { kind: 'popup', width: 440, closeOnBackdrop: true, teaser };
    changeFormat(draft, 'slideIn');
    expect(draft.format).toMatchObject({ kind: 'slideIn', teaser });
    changeFormat(draft, 'bar');
    expect(draft.format).not.toHaveProperty('teaser');
  });

  it('that is part of the page is there on every page view, and one that interrupts is not', () => {
    expect(changed(24, 'bar').frequency.everyHours).toBe(0);
    expect(changed(24, 'bar', 'embed', 'slideIn').frequency.everyHours).toBe(24);
  });

  it('leaves alone how often somebody chose', () => {
    expect(changed(72, 'bar').frequency.everyHours).toBe(72);
    expect(changed(72, 'bar', 'popup').frequency.everyHours).toBe(72);
  });
});
