'use client';
// The last half hour as it goes on: a bar a minute, and what they come to. It says what is happening, and is no result.
import { useQuery } from '@tanstack/react-query';
import { useFormatter, useTranslations } from 'next-intl';
import { useTRPC } from '@/components/api/trpc';

/** Asked while the page is looked at; a hidden tab asks nothing. */
const REFRESH_MS = 10_000;
const MINUTE_MS = 60_000;
const HEIGHT = 36;
/** px of a bar with the gap after it. */
const STEP = 8;

interface LiveMinutesProps {
  siteId: string;
  /** Null: all campaigns together. */
  campaignId: string | null;
}

export function LiveMinutes({ siteId, campaignId }: LiveMinutesProps) {
  const t = useTranslations('results.minutes');
  const format = useFormatter();
  const trpc = useTRPC();
  const { data } = useQuery(
    trpc.results.live.queryOptions({ siteId, campaignId }, { refetchInterval: REFRESH_MS }),
  );
  const minutes = data?.minutes ?? [];
  const sum = (kind: 'exposed' | 'clicked' | 'submitted') =>
    minutes.reduce((total, minute) => total + minute[kind], 0);
  const most = Math.max(1, ...minutes.map(({ exposed }) => exposed));
  const [first] = minutes;
  const isYoung = data !== undefined && first !== undefined && data.since > first.start;
  return (
    <section className="rounded-panel border border-line bg-panel px-4 py-3.5">
      <h2 className="text-section font-semibold">{t('title')}</h2>
      <dl className="mt-1.5 flex gap-5">
        {(['exposed', 'clicked', 'submitted'] as const).map((kind) => (
          <div key={kind}>
            <dt className="text-small text-quiet">{t(kind)}</dt>
            <dd className="text-section font-semibold">{data ? format.number(sum(kind)) : '–'}</dd>
          </div>
        ))}
      </dl>
      <svg
        viewBox={`0 0 ${30 * STEP} ${HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={t('label', { count: sum('exposed'), most: data ? most : 0 })}
        className="mt-2 block h-9 w-full"
      >
        {minutes.map(({ start, exposed }, place) => (
          <rect
            key={start}
            x={place * STEP}
            y={exposed === 0 ? HEIGHT - 1 : HEIGHT * (1 - exposed / most)}
            width={STEP - 2}
            height={exposed === 0 ? 1 : (HEIGHT * exposed) / most}
            className={exposed === 0 ? 'fill-line-strong' : 'fill-signal'}
          />
        ))}
      </svg>
      <p className="mt-2 text-small text-quiet">
        {isYoung
          ? t('young', { time: format.dateTime(Math.floor(data.since / MINUTE_MS) * MINUTE_MS, 'hour') })
          : t('note')}
      </p>
    </section>
  );
}
