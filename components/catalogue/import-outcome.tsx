'use client';
// What became of a file or a feed: how much came in, how much did not, and what it lacks to be read at all.
import { useTranslations } from 'next-intl';
import { Message, type MessageProps } from '@/components/ui/message';
import type { ImportItem } from '@/server/trpc/router';

/** Without which nothing can be read. */
type Needed = 'id' | 'title' | 'url' | 'price';

interface ImportOutcomeProps {
  /** One that has ended. */
  read: ImportItem;
  /** Read out as soon as it appears. */
  announce?: boolean;
}

export function ImportOutcome({ read, announce = false }: ImportOutcomeProps) {
  const t = useTranslations('catalogue');
  const { source, state, good, bad, gone, held, error, missing } = read;
  const cameIn = t('outcome.cameIn', { good });
  const said: Record<Exclude<ImportItem['state'], 'running'>, [MessageProps['tone'], string[]]> = {
    done: [
      bad > 0 || held > 0 || good === 0 ? 'warn' : 'good',
      [
        t('outcome.done', { source, good }),
        gone > 0 ? t('outcome.gone', { gone }) : '',
        bad > 0 ? t('outcome.bad', { bad }) : '',
        held > 0 ? t('outcome.held', { held }) : '',
      ],
    ],
    same: ['neutral', [t('outcome.same', { source })]],
    cancelled: ['neutral', [t('outcome.cancelled', { source }), cameIn]],
    failed: [
      'bad',
      [
        missing.length > 0
          ? t('outcome.missing', {
              source,
              columns: missing.map((one) => t(`outcome.needed.${one as Needed}`)).join(', '),
            })
          : t(`errors.${error ?? 'internal'}`, { source }),
        good > 0 ? cameIn : '',
      ],
    ],
  };
  if (state === 'running') return null;
  const [tone, sentences] = said[state];
  return (
    <Message tone={tone} announce={announce}>
      {sentences.filter(Boolean).join(' ')}
    </Message>
  );
}
