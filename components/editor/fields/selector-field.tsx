'use client';
// The selector of a trigger; says at once when it is none.
import { useTranslations } from 'next-intl';
import { LONGEST } from '@/core/campaign/limits';
import type { Edit } from '../state/edits';
import { CodeField } from './code-field';

interface SelectorFieldProps {
  value: string;
  edit: (selector: string) => Edit;
  typing: string;
}

function isSelector(text: string): boolean {
  // The browser is what judges selectors; there is none where the page is drawn first.
  if (typeof document === 'undefined') return true;
  try {
    document.createDocumentFragment().querySelector(text);
    return true;
  } catch {
    return false;
  }
}

export function SelectorField({ value, edit, typing }: SelectorFieldProps) {
  const t = useTranslations('editor.behaviour');
  const error = value.trim() === '' ? t('missing') : isSelector(value) ? undefined : t('selectorWrong');
  return (
    <CodeField
      label={t('selector')}
      value={value}
      maxLength={LONGEST.selector}
      placeholder=".size-guide"
      error={error}
      {...{ edit, typing }}
    />
  );
}
