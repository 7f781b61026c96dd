'use client';
// The boxes of all blocks, measured again whenever they may have moved: new design, other step, resize, scroll, fonts.
import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import type { MountedCampaign } from '@/embed/mount/contract';
import { blockElements, isSameBoxes, measureBlocks, type Box } from './block-boxes';

const NONE: readonly Box[] = [];

/**
 * `shown` is whatever the boxes depend on. Sizes are read after the browser's own layout, before the paint: reading them
 * while typing would force a layout of the editor and of the page in the canvas for every keystroke.
 */
export function useBlockBoxes(mounted: MountedCampaign | null, ...shown: readonly unknown[]): readonly Box[] {
  const [boxes, setBoxes] = useState<readonly Box[]>(NONE);

  useEffect(() => {
    const host = mounted?.element;
    const view = host?.ownerDocument.defaultView;
    if (!host || !view) return;
    const measure = () => {
      const next = measureBlocks(host);
      setBoxes((before) => (isSameBoxes(before, next) ? before : next));
    };
    // Reports every element once when it starts to observe it, and again whenever its size changes.
    const observer = new ResizeObserver(() => flushSync(measure));
    for (const element of blockElements(host)) observer.observe(element);
    observer.observe(host.ownerDocument.documentElement);
    // Scrolling does not leave a shadow tree, so it is listened to inside.
    host.shadowRoot?.addEventListener('scroll', measure, { capture: true, passive: true });
    return () => {
      observer.disconnect();
      host.shadowRoot?.removeEventListener('scroll', measure, { capture: true });
    };
    // The list is the caller's; its length never changes.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [mounted, ...shown]);

  return mounted === null ? NONE : boxes;
}
