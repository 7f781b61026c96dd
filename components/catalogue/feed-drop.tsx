'use client';
// A file of products, dropped here or chosen.
import { FileUp } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState, type DragEvent } from 'react';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { FileButton } from '@/components/ui/file-button';
import { Message } from '@/components/ui/message';
import { ProgressBar } from '@/components/ui/progress-bar';
import type { ImportItem } from '@/server/trpc/router';
import type { FeedUpload } from './use-feed-upload';

const FEEDS =
  '.csv,.tsv,.txt,.xml,.json,.gz,text/csv,text/tab-separated-values,text/plain,application/xml,application/json,application/gzip';

interface FeedDropProps {
  upload: FeedUpload;
  /** What is being read now; while it is no file from here, none can be sent. */
  running: ImportItem | null;
  onCancel: () => void;
}

/** 0–1 of a file that has arrived; undefined: nobody can say. */
function readShare(running: ImportItem | null): number | undefined {
  return running?.bytesInAll ? Math.min(1, running.bytes / running.bytesInAll) : undefined;
}

export function FeedDrop({ upload, running, onCancel }: FeedDropProps) {
  const t = useTranslations('catalogue.file');
  const [isOver, setOver] = useState(false);
  const { sending, failure } = upload;
  const isFree = !sending && !running;
  const label = sending ? t(sending.share < 1 ? 'sending' : 'reading', { name: sending.name }) : '';
  const over = (event: DragEvent) => {
    // Else the browser would open the file in place of the page.
    event.preventDefault();
    event.dataTransfer.dropEffect = isFree ? 'copy' : 'none';
    setOver(isFree);
  };
  return (
    <div className="flex flex-col gap-3">
      <div
        data-drop
        onDragEnter={over}
        onDragOver={over}
        onDragLeave={(event) => {
          if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
        }}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          const [file] = event.dataTransfer.files;
          if (file && isFree) upload.send(file);
        }}
        className={classNames(
          'flex min-h-36 flex-col items-center justify-center gap-3 rounded-control border border-dashed px-4 py-6 text-center transition-colors duration-120',
          isOver ? 'border-signal bg-signal-soft' : 'border-line-strong bg-page',
        )}
      >
        {sending ? (
          <div className="flex w-full max-w-sm flex-col gap-2">
            <p className="truncate" title={sending.name}>
              {label}
            </p>
            <ProgressBar label={label} share={sending.share < 1 ? sending.share : readShare(running)} />
            {running ? (
              <p className="text-small text-quiet tabular-nums">{t('rows', { rows: running.rows })}</p>
            ) : null}
            <div>
              <Button size="sm" onClick={onCancel}>
                {t('cancel')}
              </Button>
            </div>
          </div>
        ) : (
          <>
            <FileUp aria-hidden className="size-5 text-faint" strokeWidth={1.5} />
            <p className="max-w-[44ch] text-quiet">{t('drop')}</p>
            <FileButton accept={FEEDS} busy={!isFree} onFile={upload.send}>
              {t('choose')}
            </FileButton>
          </>
        )}
      </div>
      {failure ? (
        <Message tone="bad" announce>
          {failure.kind === 'answered' ? failure.message : t('unreachable')}
        </Message>
      ) : null}
      <p className="text-small text-quiet">{t('formats')}</p>
    </div>
  );
}
