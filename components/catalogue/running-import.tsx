'use client';
// What is being read: how far it is, and a way to call it off.
import { useFormatter, useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { ProgressBar } from '@/components/ui/progress-bar';
import type { ImportItem } from '@/server/trpc/router';

interface RunningImportProps {
  running: ImportItem;
  busy?: boolean;
  /** Absent for whoever may only look. */
  onCancel?: () => void;
}

export function RunningImport({ running, busy = false, onCancel }: RunningImportProps) {
  const t = useTranslations('catalogue.running');
  const format = useFormatter();
  const { source, bytes, bytesInAll, rows, bad } = running;
  const share = bytesInAll ? Math.min(1, bytes / bytesInAll) : undefined;
  return (
    <section
      aria-label={t('title', { source })}
      className="mb-6 flex flex-col gap-2 rounded-panel border border-line bg-panel p-4 wide:px-5"
    >
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <p className="min-w-0 font-medium wrap-anywhere">{t('title', { source })}</p>
        {onCancel ? (
          <Button size="sm" busy={busy} onClick={onCancel}>
            {t('cancel')}
          </Button>
        ) : null}
      </div>
      <ProgressBar label={t('title', { source })} share={share} />
      <p className="text-small text-quiet tabular-nums">
        {t('rows', { rows })}
        {bad > 0 ? ` · ${t('bad', { bad })}` : ''}
        {share === undefined ? '' : ` · ${format.number(share, 'wholeShare')}`}
      </p>
    </section>
  );
}
