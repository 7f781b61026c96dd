'use client';
// The segments of a set while it is edited: a row each, that can be moved, and taken out.
import { ArrowDown, ArrowUp, Plus, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRef } from 'react';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { IconButton } from '@/components/ui/icon-button';
import { Input } from '@/components/ui/input';
import { MAX_DESCRIPTION_LENGTH, MAX_NAME_LENGTH, MAX_SEGMENTS } from '@/core/limits';
import { moved, type TypedSegment } from './typed-set';

interface SegmentFieldsProps {
  segments: readonly TypedSegment[];
  /** Of all of them together. */
  problem: string | undefined;
  /** What is wrong with a row, by its number. */
  said: (row: number) => string | undefined;
  onChange: (segments: readonly TypedSegment[]) => void;
}

export function SegmentFields({ segments, problem, said, onChange }: SegmentFieldsProps) {
  const t = useTranslations('segments.form');
  const list = useRef<HTMLOListElement>(null);
  const focusRow = (index: number) =>
    // Once it is drawn.
    requestAnimationFrame(() =>
      list.current?.querySelectorAll<HTMLInputElement>('[data-segment-name]')[index]?.focus(),
    );
  const put = (row: number, part: Partial<TypedSegment>) =>
    onChange(segments.map((one) => (one.row === row ? { ...one, ...part } : one)));
  const add = () => {
    onChange([
      ...segments,
      { row: Math.max(-1, ...segments.map(({ row }) => row)) + 1, name: '', description: '' },
    ]);
    focusRow(segments.length);
  };
  const remove = (index: number) => {
    onChange(segments.filter((_, place) => place !== index));
    focusRow(Math.max(0, index - 1));
  };
  const isFull = segments.length >= MAX_SEGMENTS;
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-1.5 font-medium">{t('segments')}</legend>
      {segments.some(({ key }) => key !== undefined) ? (
        <p className="-mt-1 text-small text-quiet">{t('keysStay')}</p>
      ) : null}
      <ol ref={list} className="flex flex-col gap-2.5">
        {segments.map(({ row, key, name, description }, index) => {
          const number = index + 1;
          return (
            <li key={row} className="flex items-start gap-2">
              <div className="grid min-w-0 flex-1 gap-2 sm:grid-cols-[2fr_3fr]">
                <Field
                  label={t('segmentName', { number })}
                  hideLabel
                  hint={key === undefined ? undefined : t('keyed', { key })}
                  error={said(row)}
                >
                  <Input
                    data-segment-name
                    value={name}
                    maxLength={MAX_NAME_LENGTH}
                    placeholder={index === 0 ? t('segmentExample') : undefined}
                    onChange={(event) => put(row, { name: event.target.value })}
                  />
                </Field>
                <Field label={t('segmentHint', { number })} hideLabel>
                  <Input
                    value={description}
                    maxLength={MAX_DESCRIPTION_LENGTH}
                    placeholder={index === 0 ? t('descriptionExample') : undefined}
                    onChange={(event) => put(row, { description: event.target.value })}
                  />
                </Field>
              </div>
              <div className="flex">
                <IconButton
                  label={t('up', { number })}
                  unavailable={index === 0}
                  icon={<ArrowUp aria-hidden className="size-4" />}
                  onClick={() => onChange(moved(segments, index, -1))}
                  className="max-sm:hidden"
                />
                <IconButton
                  label={t('down', { number })}
                  unavailable={index === segments.length - 1}
                  icon={<ArrowDown aria-hidden className="size-4" />}
                  onClick={() => onChange(moved(segments, index, 1))}
                />
                <IconButton
                  label={t('removeOne', { number })}
                  icon={<X aria-hidden className="size-4" />}
                  onClick={() => remove(index)}
                />
              </div>
            </li>
          );
        })}
      </ol>
      {problem ? (
        <p role="alert" className="text-small text-bad">
          {problem}
        </p>
      ) : null}
      {isFull ? (
        <p className="text-small text-quiet">{t('full', { most: MAX_SEGMENTS })}</p>
      ) : (
        <Button size="sm" className="self-start" onClick={add}>
          <Plus aria-hidden className="size-3.5" />
          {t('add')}
        </Button>
      )}
    </fieldset>
  );
}
