'use client';
// Until when a countdown runs, in words.
import { useTranslations } from 'next-intl';
import type { BlockOf } from '@/core/campaign/block';

export function CountdownEnd({ end }: { end: BlockOf<'countdown'>['end'] }) {
  const t = useTranslations('editor.facts.end');
  switch (end.kind) {
    case 'date':
      return t('date', { at: new Date(end.at) });
    case 'visitor':
      return t('visitor', { minutes: end.minutes });
    case 'daily':
      return t('daily', { time: end.time });
  }
}
