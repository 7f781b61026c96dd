'use client';
// The way to the campaign on the shop itself. A link from elsewhere (`?preview`) opens it by itself, for what the shop runs.
import { Eye } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useSearchParams } from 'next/navigation';
import { useEffect } from 'react';
import { IconButton } from '@/components/ui/icon-button';
import { CommandKeys } from '../commands/key-hint';
import { dialogParts } from '../dialogs/dialog-parts';
import { useOpenDialog } from '../dialogs/use-open-dialog';

export const PREVIEW_PARAMETER = 'preview';

export function PreviewButton() {
  const t = useTranslations('editor.preview');
  const openDialog = useOpenDialog();
  const asked = useSearchParams().has(PREVIEW_PARAMETER);

  useEffect(() => {
    if (!asked) return;
    // A reload does not open it again.
    const address = new URL(location.href);
    address.searchParams.delete(PREVIEW_PARAMETER);
    history.replaceState(null, '', address);
    void openDialog('previewOfRelease');
  }, [asked, openDialog]);

  return (
    <IconButton
      label={t('open')}
      hint={<CommandKeys command="preview" />}
      side="bottom"
      icon={<Eye aria-hidden className="size-4" strokeWidth={1.75} />}
      onPointerEnter={() => void dialogParts.preview.preload()}
      onFocus={() => void dialogParts.preview.preload()}
      onClick={() => void openDialog('preview')}
    />
  );
}
