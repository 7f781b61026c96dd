'use client';
// Where some words lead: taken with Enter or when the field is left, given up with Escape.
import { Unlink } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState, type RefObject } from 'react';
import { LONGEST } from '@/core/campaign/limits';
import { isSafeUrl } from '@/core/safe-url';
import { Field } from '@/components/ui/field';
import { IconButton } from '@/components/ui/icon-button';
import { Input } from '@/components/ui/input';

interface LinkFieldProps {
  input: RefObject<HTMLInputElement | null>;
  /** What leads there. */
  words: string;
  /** Empty: it is not a link yet. */
  url: string;
  /** Empty: it is no link any more. */
  onEnter: (url: string) => void;
  onLeave: () => void;
}

export function LinkField({ input, words, url, onEnter, onLeave }: LinkFieldProps) {
  const t = useTranslations('editor.richText');
  const [typed, setTyped] = useState(url);
  const isUnsafe = typed !== '' && !isSafeUrl(typed);
  return (
    <Field label={t('leads', { words })} error={isUnsafe ? t('unsafe') : undefined} hint={t('linkKeys')}>
      <span className="flex items-center gap-1">
        <Input
          dense
          ref={input}
          value={typed}
          inputMode="url"
          dir="ltr"
          placeholder="/sale"
          maxLength={LONGEST.url}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') {
              event.preventDefault();
              onEnter(typed.trim());
            } else if (event.key === 'Escape') {
              event.stopPropagation();
              onLeave();
            }
          }}
          onBlur={() => typed.trim() !== url && typed.trim() !== '' && onEnter(typed.trim())}
        />
        {url === '' ? null : (
          <IconButton
            size="sm"
            label={t('unlink')}
            icon={<Unlink aria-hidden className="size-3.5" />}
            onClick={() => onEnter('')}
          />
        )}
      </span>
    </Field>
  );
}
