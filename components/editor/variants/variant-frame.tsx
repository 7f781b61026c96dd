'use client';
// A variant of the campaign that is edited, or of a starter, in the look of the site's brand.
import { useMemo } from 'react';
import { CampaignFrame, type CampaignFrameProps } from '@/components/canvas/campaign-frame';
import { withWholeThemes } from '@/core/campaign/resolve-theme';
import { useSession } from '../editor-context';

export function VariantFrame({ document, ...rest }: CampaignFrameProps) {
  const { brand } = useSession().site;
  const dressed = useMemo(() => withWholeThemes(document, brand), [document, brand]);
  return <CampaignFrame document={dressed} {...rest} />;
}
