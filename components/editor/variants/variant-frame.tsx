'use client';
// One variant in a small frame of its own: drawn and mounted by the very code that runs on a shop, and inert.
import { useLayoutEffect, useRef, useState } from 'react';
import { fitFrame, type Device } from '@/components/canvas/fit-frame';
import { CANVAS_PATH, useMountedCampaign } from '@/components/canvas/use-mounted-campaign';
import type { CampaignDocument } from '@/core/campaign/document';

interface VariantFrameProps {
  /** Audiences filled in, as for the shop. */
  document: CampaignDocument;
  variant: string;
  step: string;
  device: Device;
  page: 'light' | 'dark';
  /** Accessible name; absent where what is beside it says the same. */
  label?: string;
}

/** Fills the width it is given, up to the height. */
export function VariantFrame({ document, variant, step, device, page, label }: VariantFrameProps) {
  const room = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLIFrameElement>(null);
  const [size, setSize] = useState({ width: 320, height: 240 });
  const mounted = useMountedCampaign(frame, { document, variant, step });
  const fit = fitFrame(device, size);

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
      <div
        className="overflow-hidden"
        style={{ width: fit.width * fit.scale, height: fit.height * fit.scale }}
      >
        <iframe
          ref={frame}
          src={CANVAS_PATH}
          title={label ?? ''}
          aria-hidden={label === undefined || undefined}
          loading="lazy"
          inert
          tabIndex={-1}
          className="block origin-top-left border-0"
          style={{ width: fit.width, height: fit.height, transform: `scale(${fit.scale})` }}
        />
      </div>
    </div>
  );
}
