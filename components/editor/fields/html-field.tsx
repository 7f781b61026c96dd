'use client';
// HTML as it is written. What is too long stays in the field and out of the document, which keeps what it had.
import { Field as Base } from '@base-ui/react/field';
import { useFormatter, useTranslations } from 'next-intl';
import type { RefObject } from 'react';
import { classNames } from '@/components/ui/class-names';
import { Field } from '@/components/ui/field';
import { controlClass } from '@/components/ui/input';
import { useTyping } from '../editor-context';
import type { Edit } from '../state/edits';
import { useHalfTyped } from './use-half-typed';

interface HtmlFieldProps {
  field: RefObject<HTMLTextAreaElement | null>;
  label: string;
  value: string;
  /** Longest that the document takes. */
  maxLength: number;
  edit: (html: string) => Edit;
  /** Names the field for undo: typing into it is one entry. */
  typing: string;
}

export function HtmlField({ field, label, value, maxLength, edit, typing }: HtmlFieldProps) {
  const t = useTranslations('editor.html');
  const format = useFormatter();
  const { type, onBlur } = useTyping(typing);
  const { text, keep, drop } = useHalfTyped(value);
  const length = (text ?? value).length;
  const counted = { length: format.number(length), most: format.number(maxLength) };
  return (
    <Field
      label={label}
      hint={t('counted', counted)}
      error={text === null ? undefined : t('tooLong', counted)}
    >
      <Base.Control
        render={
          <textarea
            ref={field}
            rows={10}
            dir="ltr"
            spellCheck={false}
            autoCapitalize="none"
            autoComplete="off"
            data-field={typing}
            value={text ?? value}
            placeholder="<p>…</p>"
            onBlur={onBlur}
            onChange={({ target }) => {
              if (target.value.length > maxLength) return keep(target.value, value);
              drop();
              type(edit(target.value));
            }}
          />
        }
        className={classNames(
          controlClass,
          'block min-h-32 resize-y wrap-anywhere px-2 py-1.5 font-mono text-small! leading-5 [tab-size:2]',
        )}
      />
    </Field>
  );
}
