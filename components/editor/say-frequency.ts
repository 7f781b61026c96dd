// How often a campaign appears, in sentences.
import type { useTranslations } from 'next-intl';
import type { Frequency } from '@/core/campaign/frequency';

interface Around {
  /** Of `editor.sentences`. */
  t: ReturnType<typeof useTranslations<'editor.sentences'>>;
  either: (parts: string[]) => string;
}

export function sayFrequency(frequency: Frequency, around: Around): string {
  const { t } = around;
  const { everyHours, everyVisits, everyPages, atMost, restAfterCloseDays, stopAfterCloses } = frequency;
  const { stopAfterConversion, afterOrder } = frequency;
  return [
    ...interval(everyHours, around),
    ...(everyVisits === undefined ? [] : [t('everyVisits', { count: everyVisits })]),
    ...(everyPages === undefined ? [] : [t('everyPages', { count: everyPages })]),
    ...(everyHours === 0 && everyVisits === undefined && everyPages === undefined ? [t('everyTime')] : []),
    ...(atMost === null ? [] : [t('atMost', { count: atMost })]),
    ...(restAfterCloseDays === 0 ? [] : [t('restAfterClose', { days: restAfterCloseDays })]),
    ...(stopAfterCloses === null ? [] : [t('stopAfterCloses', { count: stopAfterCloses })]),
    ...(stopAfterConversion ? [t('stopAfterConversion')] : []),
    ...(afterOrder === undefined ? [] : [afterAnOrder(afterOrder, around)]),
  ].join(' ');
}

/** How long between two showings, in the largest unit that it is a whole number of. */
function interval(hours: number, { t }: Around): string[] {
  if (hours === 0) return [];
  const minutes = Math.round(hours * 60);
  if (minutes % 60 !== 0) return [t('everyMinutes', { minutes })];
  return [
    hours > 168 && hours % 24 === 0 ? t('everyDays', { days: hours / 24 }) : t('everyHours', { hours }),
  ];
}

function afterAnOrder(
  { days, products = [], categories = [] }: NonNullable<Frequency['afterOrder']>,
  { t, either }: Around,
): string {
  const offered = [...products, ...categories].map((text) => text.trim()).filter((text) => text !== '');
  const named = offered.slice(0, 3).map((value) => t('quoted', { value }));
  const more = offered.length - named.length;
  return offered.length === 0
    ? t('afterAnyOrder', { days })
    : t('afterOrderOf', {
        days,
        offered: either([...named, ...(more > 0 ? [t('moreOffered', { count: more })] : [])]),
      });
}
