'use client';
// A sample campaign in the brand, on a screen of its own size, as wide as there is room.
import { useMemo } from 'react';
import { CampaignFrame, type CampaignFrameProps } from '@/components/canvas/campaign-frame';
import type { Brand } from '@/core/campaign/brand';
import type { CampaignDocument } from '@/core/campaign/document';
import { withWholeThemes } from '@/core/campaign/resolve-theme';
import { SAMPLE } from './brand-samples';

interface SampleFrameProps extends Required<
  Pick<CampaignFrameProps, 'device' | 'page' | 'label' | 'screen'>
> {
  sample: CampaignDocument;
  brand: Brand;
}

export function SampleFrame({ sample, brand, screen, ...rest }: SampleFrameProps) {
  const document = useMemo(() => withWholeThemes(sample, brand), [sample, brand]);
  return (
    <div
      className="mx-auto w-full overflow-hidden rounded-panel ring-1 ring-line"
      style={{ aspectRatio: `${screen.width} / ${screen.height}`, maxWidth: screen.width }}
    >
      <CampaignFrame document={document} {...SAMPLE} screen={screen} {...rest} />
    </div>
  );
}
