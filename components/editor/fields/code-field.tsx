'use client';
// A text that the shop's page knows: a selector, or the name of an event. Not language, so nothing corrects it.
import type { ReactNode } from 'react';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { useTyping } from '../editor-context';
import type { Edit } from '../state/edits';

interface CodeFieldProps {
  label: string;
  value: string;
  maxLength: number;
  edit: (text: string) => Edit;
  /** Names the field for undo: typing into it is one entry. */
  typing: string;
  placeholder?: string;
  hint?: ReactNode;
  error?: ReactNode;
}

export function CodeField({
  label,
  value,
  maxLength,
  edit,
  typing,
  placeholder,
  hint,
  error,
}: CodeFieldProps) {
  const { type, onBlur } = useTyping(typing);
  return (
    <Field label={label} layout="inline" hint={hint} error={error}>
      <Input
        dense
        dir="ltr"
        spellCheck={false}
        autoCapitalize="none"
        className="font-mono text-small!"
        data-field={typing}
        {...{ value, maxLength, placeholder, onBlur }}
        onChange={(event) => type(edit(event.target.value))}
      />
    </Field>
  );
}
