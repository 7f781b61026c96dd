'use client';
// One variant in a small frame of its own: drawn and mounted by the very code that runs on a shop, and inert.
import { useLayoutEffect, useRef, useState } from 'react';
import type { CampaignDocument } from '@/core/campaign/document';
import type { Device } from './fit-frame';
import { useHtmlPages } from './use-html-pages';
import { useShownProducts } from './use-shown-products';
import { CANVAS_PATH, useMountedCampaign } from './use-mounted-campaign';

/** Screens that are small of their kind, so that what is on them can still be read, CSS px. */
const SCREENS: Record<Device, { width: number; height: number }> = {
  desktop: { width: 960, height: 720 },
  tablet: { width: 768, height: 1024 },
  phone: { width: 390, height: 844 },
};

export interface CampaignFrameProps {
  /** Audiences and looks filled in, as for the shop. */
  document: CampaignDocument;
  variant: string;
  step: string;
  device: Device;
  /** Of the screen, CSS px; absent: that of the device. */
  screen?: { width: number; height: number };
  page: 'light' | 'dark';
  /** Accessible name; absent where what is beside it says the same. */
  label?: string;
}

/** The whole screen, as large as it fits into the room it is given. */
export function CampaignFrame({
  document,
  variant,
  step,
  device,
  screen = SCREENS[device],
  page,
  label,
}: CampaignFrameProps) {
  const room = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLIFrameElement>(null);
  const [size, setSize] = useState({ width: 320, height: 240 });
  const pageOf = useHtmlPages(document, variant);
  const productsOf = useShownProducts(document, variant);
  const mounted = useMountedCampaign(frame, { document, variant, step, pageOf, productsOf });
  const scale = Math.min(1, size.width / screen.width, size.height / screen.height);

  useLayoutEffect(() => {
    const element = room.current;
    if (!element) return;
    const measure = () => setSize({ width: element.clientWidth, height: element.clientHeight });
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  useLayoutEffect(() => {
    mounted?.element.ownerDocument.documentElement.setAttribute('data-page', page);
  }, [mounted, page]);

  return (
    <div ref={room} className="grid size-full place-items-center overflow-hidden">
      <div className="overflow-hidden" style={{ width: screen.width * scale, height: screen.height * scale }}>
        <iframe
          ref={frame}
          src={CANVAS_PATH}
          title={label ?? ''}
          aria-hidden={label === undefined || undefined}
          loading="lazy"
          inert
          tabIndex={-1}
          className="block origin-top-left border-0"
          style={{ ...screen, transform: `scale(${scale})` }}
        />
      </div>
    </div>
  );
}
