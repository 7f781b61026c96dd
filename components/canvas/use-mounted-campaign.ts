'use client';
// Keeps the campaign in the canvas: the very code that runs on a shop, mounted from here into the frame's document.
import { useEffect, useLayoutEffect, useState, type RefObject } from 'react';
import type { CampaignDocument } from '@/core/campaign/document';
import { renderVariant } from '@/core/render/render-variant';
import { withProducts } from '@/core/render/with-products';
import { enliven, holdStill, loadForms, mount } from '@/embed/mount';
import type { LivingDesign, MountedCampaign } from '@/embed/mount/contract';
import { keepFrames } from './keep-frames';
import { CANVAS_SLOT } from './shop-page';
import type { PageOf } from './use-html-pages';
import type { ProductsOf } from './use-shown-products';

interface Shown {
  document: CampaignDocument;
  variant: string;
  step: string;
  pageOf: PageOf | undefined;
  productsOf: ProductsOf | undefined;
}

/** Path of the page in the frame; until it has loaded the frame holds an empty page. */
export const CANVAS_PATH = '/canvas';

/** A column without blocks takes no room on a shop; here it is a place to drop some into. */
const EMPTY_COLUMN =
  '.column:empty{min-height:72px;border:1.5px dashed;border-radius:8px;opacity:.4}.column:empty::before{content:"+";margin:auto;font-size:20px}';

/** As a shop gets it, except for empty columns, and that what is embedded stands in the slot of the canvas. */
function compile({ document, variant, pageOf, productsOf }: Omit<Shown, 'step'>): LivingDesign {
  const drawn = renderVariant(document, variant, undefined, pageOf);
  // A list that would be hidden on a shop shows its room here: nobody could press it otherwise.
  const living = enliven(productsOf ? withProducts(drawn, (block) => orRoom(productsOf(block))) : drawn);
  const design = living.css.includes('.column{') ? { ...living, css: living.css + EMPTY_COLUMN } : living;
  if (!design.format.place) return design;
  return { ...design, format: { ...design.format, place: { kind: 'slot', name: CANVAS_SLOT } } };
}

const orRoom = <List extends readonly unknown[]>(list: List | undefined) =>
  list && list.length > 0 ? list : undefined;

export function useMountedCampaign(
  frame: RefObject<HTMLIFrameElement | null>,
  { document, variant, step, pageOf, productsOf }: Shown,
): MountedCampaign | null {
  const [mounted, setMounted] = useState<MountedCampaign | null>(null);

  useEffect(() => {
    const element = frame.current;
    let campaign: MountedCampaign | undefined;
    const attach = () => {
      const page = element?.contentDocument;
      if (campaign || page?.readyState !== 'complete' || page.location.pathname !== CANVAS_PATH) return;
      campaign = mount(compile({ document, variant, pageOf, productsOf }), {
        document: page,
        campaign: 'canvas',
        variant,
        step,
        still: holdStill,
        loadForms,
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
    // The effects below bring in every later document and step; mounting again would lose the scroll position. Another format
    // stands elsewhere on the page.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [frame, variant, document.format.kind]);

  useLayoutEffect(() => {
    if (!mounted) return;
    keepFrames(mounted.element.shadowRoot, () =>
      mounted.update(compile({ document, variant, pageOf, productsOf })),
    );
  }, [mounted, document, variant, pageOf, productsOf]);

  useLayoutEffect(() => {
    mounted?.showStep(step);
  }, [mounted, step]);

  return mounted;
}
