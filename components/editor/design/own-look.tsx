'use client';
// A field of the look: quiet while the brand says it, in full ink with a way back once the variant says it itself.
import { RotateCcw } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRef, type ReactNode } from 'react';
import { IconButton } from '@/components/ui/icon-button';
import type { OwnTheme } from '@/core/campaign/theme';
import { useEditor, useSession } from '../editor-context';
import { findVariant, inheritTheme } from '../state/edits';

interface OwnLookProps {
  variant: string;
  field: keyof OwnTheme;
  /** Of what goes back to the brand. */
  label: string;
  children: ReactNode;
}

export function OwnLook({ variant, field, label, children }: OwnLookProps) {
  const t = useTranslations('editor.design');
  const { store, readOnly } = useSession();
  const row = useRef<HTMLDivElement>(null);
  const isOwn = useEditor(({ history }) => findVariant(history.present, variant)?.theme[field] !== undefined);
  const reset = () => {
    store.getState().endGesture();
    store.getState().apply(inheritTheme(variant, [field]));
    // The button goes with what it took back.
    row.current?.querySelector<HTMLElement>('input:not([type=color]), button')?.focus();
  };
  return (
    <div
      ref={row}
      className={`grid grid-cols-[minmax(0,1fr)_28px] items-start gap-1 ${
        isOwn ? '' : '[&_[role=combobox]]:text-quiet [&_input]:text-quiet'
      }`}
    >
      <div className="flex min-w-0 flex-col gap-2">{children}</div>
      {isOwn && !readOnly ? (
        <IconButton
          size="sm"
          side="left"
          label={t('toBrand', { label })}
          icon={<RotateCcw aria-hidden className="size-3.5" strokeWidth={1.75} />}
          onClick={reset}
        />
      ) : null}
    </div>
  );
}
