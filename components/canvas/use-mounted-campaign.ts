'use client';
// Keeps the campaign in the canvas: the very code that runs on a shop, mounted from here into the frame's document.
import { useEffect, useLayoutEffect, useState, type RefObject } from 'react';
import type { CampaignDocument } from '@/core/campaign/document';
import { renderVariant } from '@/core/render/render-variant';
import { enliven } from '@/embed/behaviours';
import { holdStill, mount } from '@/embed/mount';
import type { MountedCampaign } from '@/embed/mount/contract';

interface Shown {
  document: CampaignDocument;
  variant: string;
  step: string;
}

/** Path of the page in the frame; until it has loaded the frame holds an empty page. */
export const CANVAS_PATH = '/canvas';

export function useMountedCampaign(
  frame: RefObject<HTMLIFrameElement | null>,
  { document, variant, step }: Shown,
): MountedCampaign | null {
  const [mounted, setMounted] = useState<MountedCampaign | null>(null);

  useEffect(() => {
    const element = frame.current;
    let campaign: MountedCampaign | undefined;
    const attach = () => {
      const page = element?.contentDocument;
      if (campaign || page?.readyState !== 'complete' || page.location.pathname !== CANVAS_PATH) return;
      campaign = mount(enliven(renderVariant(document, variant)), {
        document: page,
        campaign: 'canvas',
        variant,
        step,
        still: holdStill,
        loadForms: () => import('@/embed/forms'),
        report: () => {},
      });
      setMounted(campaign);
    };
    element?.addEventListener('load', attach);
    // The page may have been there before this code was.
    const early = requestAnimationFrame(attach);
    return () => {
      cancelAnimationFrame(early);
      element?.removeEventListener('load', attach);
      campaign?.element.remove();
      setMounted(null);
    };
    // The effects below bring in every later document and step; mounting again would lose the scroll position.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [frame, variant]);

  useLayoutEffect(() => {
    mounted?.update(enliven(renderVariant(document, variant)));
  }, [mounted, document, variant]);

  useLayoutEffect(() => {
    mounted?.showStep(step);
  }, [mounted, step]);

  return mounted;
}
