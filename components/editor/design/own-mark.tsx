'use client';
// Says that something is otherwise on the device being looked at, and takes that back.
import { RotateCcw } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRef } from 'react';
import { IconButton } from '@/components/ui/icon-button';
import type { NarrowDevice } from '@/core/campaign/devices';
import type { LayoutField } from '@/core/campaign/layout';
import { useSession } from '../editor-context';
import type { Edit } from '../state/edits';

export function OwnMark({
  device,
  field,
  reset,
}: {
  device: NarrowDevice;
  /** What is otherwise. */
  field: LayoutField;
  reset: Edit;
}) {
  const t = useTranslations('editor.layout');
  const { store, readOnly } = useSession();
  const mark = useRef<HTMLSpanElement>(null);
  const takeBack = () => {
    const controls = mark.current
      ?.closest('fieldset')
      ?.querySelectorAll<HTMLElement>(
        ':is(input, button, [role=switch]):not([tabindex="-1"], [aria-hidden=true])',
      );
    const before = [...(controls ?? [])].filter(
      (one) => mark.current && mark.current.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_PRECEDING,
    );
    store.getState().apply(reset);
    // The button goes with what it took back; what it was about stands before it.
    before.at(-1)?.focus();
  };
  return (
    <span ref={mark} className="flex items-center gap-1 text-small text-signal">
      <span aria-hidden className="size-1.5 rounded-full bg-signal" />
      {t(`only.${device}`)}
      {readOnly ? null : (
        <IconButton
          size="sm"
          label={t('reset', { field: t(`field.${field}`) })}
          side="left"
          icon={<RotateCcw aria-hidden className="size-3.5" />}
          onClick={takeBack}
        />
      )}
    </span>
  );
}
