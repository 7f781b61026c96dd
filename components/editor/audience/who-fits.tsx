'use client';
// Who fits the conditions, in one line: an example, everybody, or nobody.
import { CircleX } from 'lucide-react';
import Link from 'next/link';
import { useNow, useTimeZone, useTranslations } from 'next-intl';
import { useMoney } from '@/components/i18n/site-currency';
import { linkClass } from '@/components/ui/link-class';
import { toAddress } from '@/components/simulator/made-up-visitor';
import { visitorLike } from '@/components/simulator/visitor-like';
import { useExampleSentence } from './use-example-sentence';
import type { JudgedCondition } from './use-judgement';

interface WhoFitsProps {
  siteId: string;
  /** The last answer, which may be about the conditions as they stood a moment ago; absent before the first. */
  judged: JudgedCondition | undefined;
  /** A row is not filled in yet. */
  isUnfinished: boolean;
}

export function WhoFits({ siteId, judged, isUnfinished }: WhoFitsProps) {
  const t = useTranslations('editor.audience.fits');
  const describe = useExampleSentence();
  const now = useNow().getTime();
  const timeZone = useTimeZone() ?? 'UTC';
  const moneyDigits = useMoney().digits;
  if (!judged) return null;
  const { judgement } = judged;
  switch (judgement.kind) {
    case 'everybody':
      return <p className="text-quiet">{t('everybody')}</p>;
    case 'nobody':
      return (
        <p className="flex gap-1.5">
          <CircleX aria-hidden className="mt-[3px] size-3.5 shrink-0 text-bad" strokeWidth={2} />
          <span>{t('nobody', { rows: judgement.conflict.length })}</span>
        </p>
      );
    case 'unknown':
      return <p className="text-quiet">{t(isUnfinished ? 'unfinished' : 'unclear')}</p>;
    case 'some': {
      const visitor = visitorLike(judgement.example, { now, timeZone, moneyDigits });
      return (
        <p className="text-quiet wrap-anywhere">
          {t('example', { parts: describe(judgement.example) })}{' '}
          <Link className={linkClass} href={`/sites/${siteId}/simulator?${toAddress(visitor)}`}>
            {t('try')}
          </Link>
        </p>
      );
    }
  }
}
