'use client';
// A colour of a form: the browser's picker behind a swatch, and its code as text. Inside a Field.
import { useState } from 'react';
import { Input } from './input';
import { parseColour } from './parse-colour';

interface ColourInputProps {
  /** `#rrggbb`. */
  value: string;
  onChange: (colour: string) => void;
  /** Accessible name of the swatch. */
  pickLabel: string;
  disabled?: boolean;
}

export function ColourInput({ value, onChange, pickLabel, disabled = false }: ColourInputProps) {
  /** Half a code, or one written otherwise; null: the value itself. It goes when the field is left. */
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <span className="flex items-center gap-2">
      <input
        type="color"
        aria-label={pickLabel}
        value={value}
        disabled={disabled}
        className="size-8 shrink-0 cursor-pointer appearance-none rounded-control border border-line-strong bg-transparent p-0.5 disabled:cursor-not-allowed pointer-coarse:size-11 [&::-moz-color-swatch]:rounded-badge [&::-moz-color-swatch]:border-0 [&::-webkit-color-swatch]:rounded-badge [&::-webkit-color-swatch]:border-0 [&::-webkit-color-swatch-wrapper]:p-0"
        onChange={(event) => {
          setTyped(null);
          onChange(event.target.value.toLowerCase());
        }}
      />
      <Input
        value={typed ?? value}
        maxLength={7}
        spellCheck={false}
        autoComplete="off"
        className="max-w-28 font-mono"
        aria-invalid={(typed !== null && parseColour(typed) === undefined) || undefined}
        onChange={(event) => {
          const colour = parseColour(event.target.value);
          setTyped(event.target.value);
          if (colour !== undefined) onChange(colour);
        }}
        onBlur={() => setTyped(null)}
      />
    </span>
  );
}
