'use client';
// The edge or corner of the window where a slide-in stands, chosen on a small picture of it.
import { Radio } from '@base-ui/react/radio';
import { RadioGroup } from '@base-ui/react/radio-group';
import { useTranslations } from 'next-intl';
import { SLIDE_IN_PLACES } from '@/core/campaign/slide-in-places';
import { useSession } from '../editor-context';

type SlideInPlace = (typeof SLIDE_IN_PLACES)[number];

/** Row and column on a grid of three by three. */
const CELLS: Record<SlideInPlace, string> = {
  'top-start': 'row-start-1 col-start-1 justify-self-start',
  top: 'row-start-1 col-start-2 justify-self-center',
  'top-end': 'row-start-1 col-start-3 justify-self-end',
  start: 'row-start-2 col-start-1 justify-self-start',
  end: 'row-start-2 col-start-3 justify-self-end',
  'bottom-start': 'row-start-3 col-start-1 justify-self-start',
  bottom: 'row-start-3 col-start-2 justify-self-center',
  'bottom-end': 'row-start-3 col-start-3 justify-self-end',
};

interface PlaceGridProps {
  value: SlideInPlace;
  onChange: (place: SlideInPlace) => void;
}

export function PlaceGrid({ value, onChange }: PlaceGridProps) {
  const t = useTranslations('editor.format');
  const { readOnly } = useSession();
  return (
    <div className="grid grid-cols-[92px_minmax(0,1fr)] items-center gap-x-2 gap-y-1">
      <span aria-hidden className="text-quiet">
        {t('place')}
      </span>
      <RadioGroup
        aria-label={t('place')}
        value={value}
        disabled={readOnly}
        onValueChange={(next: unknown) => {
          const place = SLIDE_IN_PLACES.find((candidate) => candidate === next);
          if (place) onChange(place);
        }}
        className="grid h-[84px] w-32 grid-cols-3 grid-rows-3 items-center rounded-control border border-line bg-page p-1 pointer-coarse:h-[140px] pointer-coarse:w-48"
      >
        {SLIDE_IN_PLACES.map((place) => (
          <Radio.Root
            key={place}
            value={place}
            aria-label={t(`places.${place}`)}
            title={t(`places.${place}`)}
            className={`grid size-6 place-items-center rounded-small outline-none focus-visible:ring-2 focus-visible:ring-signal pointer-coarse:size-11 ${CELLS[place]} group`}
          >
            <span className="h-2.5 w-4 rounded-[2px] border border-faint transition-colors group-hover:border-ink group-data-checked:border-ink group-data-checked:bg-ink" />
          </Radio.Root>
        ))}
      </RadioGroup>
      <p className="col-start-2 text-small text-quiet">{t(`places.${value}`)}</p>
    </div>
  );
}
