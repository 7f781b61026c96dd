'use client';
// The contrast of two colours in a figure and in words, and a warning where WCAG would fail it.
import { CircleCheck, TriangleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { contrastRatio, TEXT_CONTRAST } from '@/core/campaign/contrast';

/** Colours are `#rrggbb`. `label`: what stands in the one on the other. */
export function Contrast({ label, on, back }: { label: string; on: string; back: string }) {
  const t = useTranslations('ui.contrast');
  const ratio = contrastRatio(on, back);
  const isEnough = ratio >= TEXT_CONTRAST;
  // Rounded down, so that a ratio that fails never reads as the one that is wanted.
  const shown = Math.floor(ratio * 10) / 10;
  return (
    <p className={`flex items-start gap-1.5 text-small ${isEnough ? 'text-quiet' : 'text-warn'}`}>
      {isEnough ? (
        <CircleCheck aria-hidden className="mt-px size-3.5 shrink-0 text-good" />
      ) : (
        <TriangleAlert aria-hidden className="mt-px size-3.5 shrink-0" />
      )}
      <span>
        {isEnough
          ? t('enough', { label, ratio: shown })
          : t('tooLow', { label, ratio: shown, wanted: TEXT_CONTRAST })}
      </span>
    </p>
  );
}
