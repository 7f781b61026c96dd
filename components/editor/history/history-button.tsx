'use client';
// The way to earlier versions. The dialog behind it is loaded with the first sign that it is wanted.
import { History } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { IconButton } from '@/components/ui/icon-button';
import { dialogParts } from '../dialogs/dialog-parts';
import { useOpenDialog } from '../dialogs/use-open-dialog';

export function HistoryButton() {
  const t = useTranslations('editor.history');
  const openDialog = useOpenDialog();
  return (
    <IconButton
      label={t('open')}
      side="bottom"
      icon={<History aria-hidden className="size-4" strokeWidth={1.75} />}
      onPointerEnter={() => void dialogParts.history.preload()}
      onFocus={() => void dialogParts.history.preload()}
      onClick={() => void openDialog('history')}
    />
  );
}
