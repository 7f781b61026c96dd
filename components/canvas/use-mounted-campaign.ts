'use client';
// Keeps the campaign in the canvas: the very code that runs on a shop, mounted from here into the frame's document.
import { useEffect, useLayoutEffect, useState, type RefObject } from 'react';
import type { CampaignDocument } from '@/core/campaign/document';
import type { Design } from '@/core/render/design';
import { renderVariant } from '@/core/render/render-variant';
import { withProducts } from '@/core/render/with-products';
import { holdStill, loadForms, mount } from '@/embed/mount';
import type { LivingDesign, MountedCampaign } from '@/embed/mount/contract';
import { enlivenWithLoaded, loadBehaviours } from '@/embed/mount/load-behaviours';
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

function compile({ document, variant, pageOf, productsOf }: Omit<Shown, 'step'>): Design {
  const drawn = renderVariant(document, variant, undefined, pageOf);
  // A list that would be hidden on a shop shows its room here: nobody could press it otherwise.
  return productsOf ? withProducts(drawn, (block) => orRoom(productsOf(block))) : drawn;
}

/** As a shop gets it, except for empty columns, and that what is embedded stands in the slot of the canvas. */
function enliven(compiled: Design): LivingDesign {
  const living = enlivenWithLoaded(compiled);
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
    const compiled = compile({ document, variant, pageOf, productsOf });
    // A countdown does not stand empty first. What cannot be had is left out; the next change asks for it again.
    let awaited = loadBehaviours(compiled)
      ?.catch(() => {})
      .then(() => {
        awaited = undefined;
        attach();
      });
    let isGone = false;
    const attach = () => {
      const page = element?.contentDocument;
      if (campaign || awaited || isGone) return;
      if (page?.readyState !== 'complete' || page.location.pathname !== CANVAS_PATH) return;
      campaign = mount(enliven(compiled), {
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
      isGone = true;
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
    const compiled = compile({ document, variant, pageOf, productsOf });
    const draw = () => keepFrames(mounted.element.shadowRoot, () => mounted.update(enliven(compiled)));
    draw();
    let isCurrent = true;
    void loadBehaviours(compiled)?.then(
      () => isCurrent && draw(),
      () => {},
    );
    return () => {
      isCurrent = false;
    };
  }, [mounted, document, variant, pageOf, productsOf]);

  useLayoutEffect(() => {
    mounted?.showStep(step);
  }, [mounted, step]);

  return mounted;
}
