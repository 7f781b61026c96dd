'use client';
// A sample campaign in a small frame, drawn and mounted by the very code that runs on a shop, and inert.
import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import { CANVAS_PATH, useMountedCampaign } from '@/components/canvas/use-mounted-campaign';
import type { Brand } from '@/core/campaign/brand';
import type { CampaignDocument } from '@/core/campaign/document';
import { withWholeThemes } from '@/core/campaign/resolve-theme';
import { SAMPLE } from './brand-samples';

interface SampleFrameProps {
  sample: CampaignDocument;
  brand: Brand;
  page: 'light' | 'dark';
  /** Accessible name. */
  label: string;
  /** Of the screen, CSS px. */
  screen: { width: number; height: number };
}

export function SampleFrame({ sample, brand, page, label, screen }: SampleFrameProps) {
  const room = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLIFrameElement>(null);
  const [width, setWidth] = useState(screen.width);
  const document = useMemo(() => withWholeThemes(sample, brand), [sample, brand]);
  const mounted = useMountedCampaign(frame, { document, ...SAMPLE });
  const scale = Math.min(1, width / screen.width);

  useLayoutEffect(() => {
    const element = room.current;
    if (!element) return;
    const measure = () => setWidth(element.clientWidth);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  useLayoutEffect(() => {
    mounted?.element.ownerDocument.documentElement.setAttribute('data-page', page);
  }, [mounted, page]);

  return (
    <div
      ref={room}
      className="mx-auto w-full overflow-hidden rounded-panel border border-line"
      style={{ height: screen.height * scale + 2, maxWidth: screen.width + 2 }}
    >
      <iframe
        ref={frame}
        src={CANVAS_PATH}
        title={label}
        inert
        tabIndex={-1}
        className="block origin-top-left border-0"
        style={{ ...screen, transform: `scale(${scale})` }}
      />
    </div>
  );
}
