'use client';
// How far an upload is, and a way to end it.
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { ProgressBar } from '@/components/ui/progress-bar';
import type { PlaceUpload } from './use-upload';

export function UploadProgress({ sending }: { sending: NonNullable<PlaceUpload['sending']> }) {
  const t = useTranslations('pictures');
  const { name, share, cancel } = sending;
  const isSent = share >= 1;
  return (
    <div className="flex w-full flex-col gap-1.5">
      <div className="flex items-center gap-2">
        <span className="min-w-0 flex-1 truncate text-small" title={name}>
          {name}
        </span>
        <Button size="sm" variant="ghost" onClick={cancel}>
          {t('cancel')}
        </Button>
      </div>
      <ProgressBar label={t('uploading', { name })} share={isSent ? undefined : share} />
      <p role="status" className="text-small text-quiet">
        {isSent ? t('preparing') : t('sent', { share })}
      </p>
    </div>
  );
}
