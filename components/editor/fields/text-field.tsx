'use client';
// A text of the document. What is typed is in the document, and in the canvas, with every keystroke.
import { useRef, type ReactNode } from 'react';
import { Field } from '@/components/ui/field';
import { controlClass, Input } from '@/components/ui/input';
import { Field as Base } from '@base-ui/react/field';
import { classNames } from '@/components/ui/class-names';
import { useSession, useTyping } from '../editor-context';
import type { Edit } from '../state/edits';
import { InsertValue } from './insert-value';

interface TextFieldProps {
  label: string;
  value: string;
  /** Longest text that the document takes. */
  maxLength: number;
  edit: (text: string) => Edit;
  /** Names the field for undo: typing into it is one entry. */
  typing: string;
  hint?: ReactNode;
  error?: ReactNode;
  placeholder?: string;
  /** Takes line breaks, and grows with its text. */
  multiline?: boolean;
  layout?: 'stacked' | 'inline';
  /** The title of the group says it already. */
  hideLabel?: boolean;
  inputMode?: 'text' | 'url';
  /** Values can be put into it, which are filled in for each visitor. */
  fillable?: boolean;
}

export function TextField({
  label,
  value,
  maxLength,
  edit,
  typing,
  hint,
  error,
  placeholder,
  multiline = false,
  layout = 'stacked',
  hideLabel,
  inputMode,
  fillable = false,
}: TextFieldProps) {
  const { store } = useSession();
  const area = useRef<HTMLTextAreaElement>(null);
  const line = useRef<HTMLInputElement>(null);
  const { type, onBlur } = useTyping(typing);
  // Words are written in the direction of their script, addresses in their own.
  const dir = inputMode === 'url' ? 'ltr' : 'auto';
  const shared = { value, maxLength, placeholder, onBlur, inputMode, dir, 'data-field': typing };
  const field = (
    <Field label={label} hint={hint} error={error} layout={layout} hideLabel={hideLabel}>
      {multiline ? (
        <Base.Control
          render={
            <textarea ref={area} rows={2} {...shared} onChange={(event) => type(edit(event.target.value))} />
          }
          className={classNames(
            controlClass,
            'block field-sizing-content max-h-60 min-h-14 resize-none px-2 py-1',
          )}
        />
      ) : (
        <Input ref={line} dense {...shared} onChange={(event) => type(edit(event.target.value))} />
      )}
    </Field>
  );
  if (!fillable) return field;
  return (
    <div className="flex flex-col gap-1">
      {field}
      <InsertValue
        field={multiline ? area : line}
        text={value}
        longest={maxLength}
        onInsert={(text) => store.getState().apply(edit(text))}
      />
    </div>
  );
}
