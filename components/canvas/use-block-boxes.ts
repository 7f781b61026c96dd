'use client';
// The boxes of all blocks, measured again whenever they may have moved: new design, other step, resize, scroll, fonts.
import { useLayoutEffect, useState } from 'react';
import type { MountedCampaign } from '@/embed/mount/contract';
import { blockElements, isSameBoxes, measureBlocks, type Box } from './block-boxes';

const NONE: readonly Box[] = [];

/** `shown` is whatever the boxes depend on; a new value measures again at once, before the next paint. */
export function useBlockBoxes(mounted: MountedCampaign | null, ...shown: readonly unknown[]): readonly Box[] {
  const [boxes, setBoxes] = useState<readonly Box[]>(NONE);

  useLayoutEffect(() => {
    const host = mounted?.element;
    const view = host?.ownerDocument.defaultView;
    if (!host || !view) return;
    const measure = () => {
      const next = measureBlocks(host);
      setBoxes((before) => (isSameBoxes(before, next) ? before : next));
    };
    measure();
    const observer = new ResizeObserver(measure);
    for (const element of blockElements(host)) observer.observe(element);
    observer.observe(host.ownerDocument.documentElement);
    // Scrolling does not leave a shadow tree, so it is listened to inside.
    host.shadowRoot?.addEventListener('scroll', measure, { capture: true, passive: true });
    void host.ownerDocument.fonts.ready.then(measure);
    return () => {
      observer.disconnect();
      host.shadowRoot?.removeEventListener('scroll', measure, { capture: true });
    };
    // The list is the caller's; its length never changes.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [mounted, ...shown]);

  return mounted === null ? NONE : boxes;
}
