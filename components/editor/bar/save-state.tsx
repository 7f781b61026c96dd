'use client';
// Whether the work is safe, in a word; what needs the owner is a button, and is announced.
import { Check, CloudOff, CloudUpload, GitMerge, LoaderCircle, TriangleAlert } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import { useStore } from 'zustand';
import { Button } from '@/components/ui/button';
import { Tooltip } from '@/components/ui/tooltip';
import { useSaveStatus, useSession } from '../editor-context';
import type { SaveStatus } from '../state/autosave';

const icons = {
  saved: Check,
  unsaved: CloudUpload,
  saving: LoaderCircle,
  offline: CloudOff,
  conflict: GitMerge,
  refused: TriangleAlert,
} as const satisfies Record<SaveStatus, unknown>;

const tones: Record<SaveStatus, string> = {
  saved: 'text-quiet',
  unsaved: 'text-quiet',
  saving: 'text-quiet',
  offline: 'text-warn',
  conflict: 'text-warn',
  refused: 'text-bad',
};

export function SaveState() {
  const t = useTranslations('editor.save');
  const format = useFormatter();
  const { saving, openConflict } = useSession();
  const status = useSaveStatus();
  const savedAt = useStore(saving.state, (state) => state.savedAt);
  const Icon = icons[status];
  const needsOwner = status === 'offline' || status === 'conflict' || status === 'refused';

  const face = (
    <>
      <Icon
        aria-hidden
        className={`size-3.5 shrink-0 ${status === 'saving' ? 'motion-safe:animate-spin' : ''}`}
        strokeWidth={1.75}
      />
      <span className="hidden sm:inline">{t(status)}</span>
      <span className="sr-only sm:hidden">{t(status)}</span>
    </>
  );
  return (
    <>
      {status === 'conflict' ? (
        <Button size="sm" className="text-warn" onClick={openConflict}>
          {face}
        </Button>
      ) : (
        <Tooltip
          side="bottom"
          label={
            status === 'saved'
              ? t('savedAt', { time: format.dateTime(savedAt, { timeStyle: 'short' }) })
              : t(`${status}Hint`)
          }
        >
          <span
            data-save={status}
            className={`inline-flex h-7 shrink-0 items-center gap-1.5 px-2 text-small whitespace-nowrap ${tones[status]}`}
          >
            {face}
          </span>
        </Tooltip>
      )}
      <span role="status" className="sr-only">
        {needsOwner ? t(`${status}Hint`) : ''}
      </span>
    </>
  );
}
