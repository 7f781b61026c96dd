'use client';
// What became of a file or a feed: how much came in, how much did not, and what it lacks to be read at all.
import { useTranslations } from 'next-intl';
import { Message } from '@/components/ui/message';
import type { ImportItem } from '@/server/trpc/router';

interface ImportOutcomeProps {
  /** One that has ended. */
  read: ImportItem;
  /** Read out as soon as it appears. */
  announce?: boolean;
}

export function ImportOutcome({ read, announce = false }: ImportOutcomeProps) {
  const t = useTranslations('catalogue');
  const { source, state, good, bad, gone, error, missing } = read;
  if (state === 'failed')
    return (
      <Message tone="bad" announce={announce}>
        {missing.length > 0
          ? t('outcome.missing', {
              source,
              columns: missing.map((one) => t(`outcome.needed.${one as 'id'}`)).join(', '),
            })
          : t(`errors.${error ?? 'internal'}`, { source })}
        {good > 0 ? ` ${t('outcome.cameIn', { good })}` : ''}
      </Message>
    );
  if (state === 'cancelled')
    return (
      <Message announce={announce}>
        {t('outcome.cancelled', { source })} {t('outcome.cameIn', { good })}
      </Message>
    );
  return (
    <Message tone={bad > 0 ? 'warn' : 'good'} announce={announce}>
      {t('outcome.done', { source, good })}
      {gone > 0 ? ` ${t('outcome.gone', { gone })}` : ''}
      {bad > 0 ? ` ${t('outcome.bad', { bad })}` : ''}
    </Message>
  );
}
