'use client';
// The brand on a popup and a bar, on a light or a dark page, on a large screen or a phone.
import { useTranslations } from 'next-intl';
import { useMemo, useState, useSyncExternalStore } from 'react';
import { Segmented } from '@/components/ui/segmented';
import type { Brand } from '@/core/campaign/brand';
import { barSample, popupSample } from './brand-samples';
import { SampleFrame } from './sample-frame';

const DEVICES = ['desktop', 'phone'] as const;
const PAGES = ['light', 'dark'] as const;
/** CSS px. */
const SCREENS = {
  desktop: { popup: { width: 880, height: 680 }, bar: { width: 880, height: 190 } },
  phone: { popup: { width: 390, height: 700 }, bar: { width: 390, height: 230 } },
} as const;

const NARROW = '(max-width: 35rem)';
const isNarrow = () => matchMedia(NARROW).matches;
function watchScreen(changed: () => void) {
  const screen = matchMedia(NARROW);
  screen.addEventListener('change', changed);
  return () => screen.removeEventListener('change', changed);
}

export function BrandPreview({ brand }: { brand: Brand }) {
  const t = useTranslations('brand.preview');
  /** null: the kind of screen that this is. */
  const [chosen, setDevice] = useState<(typeof DEVICES)[number] | null>(null);
  const isPhone = useSyncExternalStore(watchScreen, isNarrow, () => false);
  const device = chosen ?? (isPhone ? 'phone' : 'desktop');
  const [page, setPage] = useState<(typeof PAGES)[number]>('light');
  const { popup, bar } = useMemo(() => {
    const words = {
      heading: t('sample.heading'),
      text: t('sample.text'),
      email: t('sample.email'),
      placeholder: t('sample.placeholder'),
      consent: t('sample.consent'),
      join: t('sample.join'),
      no: t('sample.no'),
      news: t('sample.news'),
      look: t('sample.look'),
    };
    return { popup: popupSample(words, brand.logo), bar: barSample(words) };
  }, [t, brand.logo]);
  const screens = SCREENS[device];
  return (
    <section aria-label={t('title')} className="min-w-0">
      <div className="mb-3 flex flex-wrap items-center justify-between gap-2">
        <h2 className="text-section font-semibold">{t('title')}</h2>
        <span className="flex flex-wrap gap-2">
          <Segmented
            label={t('device')}
            value={device}
            onChange={setDevice}
            options={DEVICES.map((value) => ({ value, label: t(value) }))}
          />
          <Segmented
            label={t('page')}
            value={page}
            onChange={setPage}
            options={PAGES.map((value) => ({ value, label: t(value) }))}
          />
        </span>
      </div>
      {/* Another screen is another page: what was mounted for one would keep its place. */}
      <div key={device} className="flex flex-col gap-4">
        <SampleFrame
          sample={bar}
          brand={brand}
          device={device}
          page={page}
          label={t('bar')}
          screen={screens.bar}
        />
        <SampleFrame
          sample={popup}
          brand={brand}
          device={device}
          page={page}
          label={t('popup')}
          screen={screens.popup}
        />
      </div>
    </section>
  );
}
