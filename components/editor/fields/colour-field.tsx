'use client';
// A colour: the browser's picker behind a swatch, and its code as text for those who know it.
import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { parseColour } from '@/components/ui/parse-colour';
import { useSession, useTyping } from '../editor-context';
import type { Edit } from '../state/edits';
import { useHalfTyped } from './use-half-typed';

interface ColourFieldProps {
  label: string;
  /** `#rrggbb`. */
  value: string;
  edit: (colour: string) => Edit;
  typing: string;
  /** Accessible name of the swatch. */
  pickLabel: string;
}

export function ColourField({ label, value, edit, typing, pickLabel }: ColourFieldProps) {
  const t = useTranslations('editor.fields');
  const { store } = useSession();
  const { type, onBlur } = useTyping(typing);
  const { text, keep, drop } = useHalfTyped(value);
  const [wasRefused, setRefused] = useState(false);
  const isRefused = text !== null && parseColour(text) === undefined;
  const picker = useRef<HTMLInputElement>(null);

  // React's onChange is the browser's `input`; the end of a drag is only told by the browser's own `change`.
  useEffect(() => {
    const element = picker.current;
    const end = () => store.getState().endGesture();
    element?.addEventListener('change', end);
    return () => element?.removeEventListener('change', end);
  }, [store]);

  return (
    <Field
      label={label}
      layout="inline"
      error={isRefused ? t('colour') : undefined}
      hint={wasRefused ? t('notTaken', { wanted: t('colour') }) : undefined}
    >
      <span className="flex items-center gap-1.5">
        <input
          ref={picker}
          type="color"
          aria-label={pickLabel}
          value={value}
          className="size-7 shrink-0 cursor-pointer appearance-none rounded-control border border-line-strong bg-transparent p-0.5 disabled:cursor-not-allowed [&::-moz-color-swatch]:rounded-badge [&::-moz-color-swatch]:border-0 [&::-webkit-color-swatch]:rounded-badge [&::-webkit-color-swatch]:border-0 [&::-webkit-color-swatch-wrapper]:p-0"
          onChange={(event) => {
            store.getState().beginGesture();
            store.getState().apply(edit(event.target.value.toLowerCase()));
          }}
          onBlur={onBlur}
        />
        <Input
          dense
          value={text ?? value}
          maxLength={7}
          spellCheck={false}
          autoComplete="off"
          className="font-mono"
          data-field={typing}
          onChange={(event) => {
            const colour = parseColour(event.target.value);
            keep(event.target.value, colour ?? value);
            setRefused(false);
            if (colour !== undefined) type(edit(colour));
          }}
          onBlur={() => {
            setRefused(isRefused);
            drop();
            onBlur();
          }}
        />
      </span>
    </Field>
  );
}
