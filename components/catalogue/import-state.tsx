'use client';
// What became of an import, in a word.
import { useTranslations } from 'next-intl';
import { StatusTag, type Tone } from '@/components/ui/status-tag';
import type { ImportItem } from '@/server/trpc/router';

const TONES: Record<ImportItem['state'], Tone> = {
  running: 'signal',
  done: 'good',
  same: 'neutral',
  failed: 'bad',
  cancelled: 'neutral',
};

export function ImportState({ read: { state, bad } }: { read: ImportItem }) {
  const t = useTranslations('catalogue.states');
  if (state === 'done' && bad > 0) return <StatusTag tone="warn">{t('gaps')}</StatusTag>;
  return (
    <StatusTag tone={TONES[state]} hollow={state === 'cancelled' || state === 'same'}>
      {t(state)}
    </StatusTag>
  );
}
