'use client';
// The way to the campaign on the shop itself. The dialog behind it is loaded with the first sign that it is wanted; a link from
// elsewhere (`?preview`) opens it by itself, for what the shop runs.
import { Eye } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useSearchParams } from 'next/navigation';
import { useEffect, useState } from 'react';
import { IconButton } from '@/components/ui/icon-button';
import { lazyPart } from '@/components/ui/lazy-part';
import { useNotify } from '@/components/ui/toast';

const previewDialog = lazyPart(() => import('./preview-dialog').then((module) => module.PreviewDialog));

export const PREVIEW_PARAMETER = 'preview';

export function PreviewButton() {
  const t = useTranslations('editor.preview');
  const publish = useTranslations('editor.publish');
  const notify = useNotify();
  const asked = useSearchParams().has(PREVIEW_PARAMETER);
  const [isOpen, setOpen] = useState(asked);
  /** Each opening starts afresh. */
  const [openings, setOpenings] = useState(asked ? 1 : 0);

  useEffect(() => {
    if (!asked) return;
    // A reload does not open it again.
    const address = new URL(location.href);
    address.searchParams.delete(PREVIEW_PARAMETER);
    history.replaceState(null, '', address);
  }, [asked]);

  const start = async () => {
    if (!(await previewDialog.preload()))
      return notify({ title: publish('offline'), description: publish('offlineHint'), tone: 'bad' });
    setOpenings((before) => before + 1);
    setOpen(true);
  };

  return (
    <>
      <IconButton
        label={t('open')}
        side="bottom"
        icon={<Eye aria-hidden className="size-4" strokeWidth={1.75} />}
        onPointerEnter={() => void previewDialog.preload()}
        onFocus={() => void previewDialog.preload()}
        onClick={() => void start()}
      />
      {openings > 0 ? (
        <previewDialog.Part
          key={openings}
          open={isOpen}
          onOpenChange={setOpen}
          begin={asked && openings === 1 ? 'release' : 'draft'}
        />
      ) : null}
    </>
  );
}
