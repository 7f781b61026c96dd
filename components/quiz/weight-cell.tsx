'use client';
// One field of the grid. What is typed takes effect when it is left; Escape brings back what was there.
import { useState } from 'react';
import { useTranslations } from 'next-intl';
import { classNames } from '@/components/ui/class-names';
import type { Weight } from '@/core/quiz/quiz';
import { readWeight, writeWeight } from './grid';

export function WeightCell({
  cell,
  label,
  value,
  scale,
  readOnly,
  onChange,
}: {
  /** Row and column, for the keys. */
  cell: string;
  label: string;
  value: Weight | undefined;
  scale: string;
  readOnly: boolean;
  onChange: (weight: Weight | undefined) => void;
}) {
  const t = useTranslations('quiz.grid');
  const [text, setText] = useState<string | null>(null);
  const isBad = text !== null && readWeight(text, scale) === null;
  const take = () => {
    const read = text === null ? value : readWeight(text, scale);
    setText(null);
    if (read !== null && read !== value) onChange(read);
  };
  return (
    <input
      data-cell={cell}
      aria-label={label}
      aria-invalid={isBad}
      title={isBad ? t('bad') : undefined}
      readOnly={readOnly}
      value={text ?? writeWeight(value)}
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => setText(event.target.value)}
      onBlur={take}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && text !== null) {
          setText(null);
          event.stopPropagation();
        }
      }}
      className={classNames(
        'h-7 w-full min-w-20 rounded-small bg-transparent px-2 text-end tabular-nums outline-none hover:bg-hover focus:bg-page focus:ring-2 focus:ring-signal',
        isBad && 'text-bad ring-1 ring-bad',
        value === 'include' && 'text-good',
        value === 'exclude' && 'text-bad',
        typeof value === 'number' && value < 0 && 'text-quiet',
      )}
    />
  );
}
