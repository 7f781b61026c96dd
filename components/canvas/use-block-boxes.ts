'use client';
// The boxes of all blocks and of their card, measured again whenever they may have moved: new design, other step, resize, scroll, fonts.
import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import type { MountedCampaign } from '@/embed/mount/contract';
import { blockElements, isSameBoxes, measureBlocks, measureCard, type Box } from './block-boxes';

interface Boxes {
  blocks: readonly Box[];
  card: Box | null;
}

const NONE: Boxes = { blocks: [], card: null };
const all = ({ blocks, card }: Boxes) => (card ? [...blocks, card] : blocks);

/**
 * `shown` is whatever the boxes depend on. Sizes are read after the browser's own layout, before the paint: reading them
 * while typing would force a layout of the editor and of the page in the canvas for every keystroke.
 */
export function useBlockBoxes(mounted: MountedCampaign | null, ...shown: readonly unknown[]): Boxes {
  const [boxes, setBoxes] = useState(NONE);

  useEffect(() => {
    const host = mounted?.element;
    const view = host?.ownerDocument.defaultView;
    if (!host || !view) return;
    const measure = () => {
      const next = { blocks: measureBlocks(host), card: measureCard(host) };
      setBoxes((before) => (isSameBoxes(all(before), all(next)) ? before : next));
    };
    // Reports every element once when it starts to observe it, and again whenever its size changes.
    const observer = new ResizeObserver(() => flushSync(measure));
    for (const element of blockElements(host)) observer.observe(element);
    const card = host.shadowRoot?.querySelector('.card');
    if (card) observer.observe(card);
    observer.observe(host.ownerDocument.documentElement);
    // Scrolling does not leave a shadow tree, so it is listened to inside, and on the page for what is part of it.
    const scrolled = [host.shadowRoot, host.ownerDocument];
    for (const root of scrolled) root?.addEventListener('scroll', measure, { capture: true, passive: true });
    return () => {
      observer.disconnect();
      for (const root of scrolled) root?.removeEventListener('scroll', measure, { capture: true });
    };
    // The list is the caller's; its length never changes.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [mounted, ...shown]);

  return mounted === null ? NONE : boxes;
}
