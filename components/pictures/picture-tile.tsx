'use client';
// One picture of the library: what it looks like, what it is called, and where it is used.
import { Check, Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { IconButton } from '@/components/ui/icon-button';
import type { ImageItem } from '@/server/trpc/router';
import { Thumbnail } from './thumbnail';

interface PictureTileProps {
  image: ImageItem;
  isChosen: boolean;
  isLogo: boolean;
  readOnly: boolean;
  onChoose: () => void;
  onRemove: () => void;
}

export function PictureTile({ image, isChosen, isLogo, readOnly, onChoose, onRemove }: PictureTileProps) {
  const t = useTranslations('pictures');
  const { name, width, height, uses } = image;
  return (
    <li className="group relative">
      <button
        type="button"
        disabled={readOnly}
        aria-pressed={isChosen}
        onClick={onChoose}
        className="block w-full rounded-control text-start"
      >
        <span
          className={`relative grid aspect-4/3 place-items-center overflow-hidden rounded-control border bg-hover ${
            isChosen ? 'border-signal ring-1 ring-signal' : 'border-line group-hover:border-faint'
          }`}
        >
          <Thumbnail picture={image} className="absolute inset-0 size-full object-contain" />
          {isChosen ? (
            <span className="absolute start-1.5 top-1.5 grid size-5 place-items-center rounded-full bg-signal text-on-signal">
              <Check aria-hidden className="size-3" strokeWidth={3} />
            </span>
          ) : null}
        </span>
        <span className="mt-1.5 block truncate text-small font-medium" title={name}>
          {name}
        </span>
        <span className="block text-small text-quiet tabular-nums">
          {isLogo ? `${t('logo')} · ` : ''}
          {t('facts', { width, height, count: uses.length })}
        </span>
      </button>
      {readOnly ? null : (
        <span className="absolute end-1.5 top-1.5 rounded-control bg-raised opacity-0 shadow-float group-focus-within:opacity-100 group-hover:opacity-100 pointer-coarse:opacity-100">
          <IconButton
            size="sm"
            label={t('remove', { name })}
            icon={<Trash2 aria-hidden className="size-3.5" strokeWidth={1.75} />}
            onClick={onRemove}
          />
        </span>
      )}
    </li>
  );
}
