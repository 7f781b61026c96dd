'use client';
// By which segments the answer will be looked at, said before it starts.
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useTRPC } from '@/components/api/trpc';
import { segmentsPath } from '@/components/audiences/audience-paths';
import { ButtonLink } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { Section } from '@/components/ui/section';
import { Skeleton } from '@/components/ui/skeleton';
import { MOST_SEGMENTS } from '@/core/experiments/experiment';

interface SegmentFieldsProps {
  siteId: string;
  /** Keys. */
  value: readonly string[];
  onChange: (keys: string[]) => void;
  disabled: boolean;
}

export function SegmentFields({ siteId, value, onChange, disabled }: SegmentFieldsProps) {
  const t = useTranslations('experiments.design.segments');
  const trpc = useTRPC();
  const { data, isPending } = useQuery(trpc.segments.list.queryOptions({ siteId }));
  const sets = data?.sets ?? [];
  return (
    <Section title={t('title')} description={t('note', { most: MOST_SEGMENTS })}>
      {isPending ? <Skeleton className="h-16 w-full" /> : null}
      {data && sets.length === 0 ? (
        <div className="flex flex-wrap items-center gap-3">
          <p className="text-quiet">{t('none')}</p>
          <ButtonLink size="sm" href={segmentsPath(siteId)}>
            {t('make')}
          </ButtonLink>
        </div>
      ) : null}
      <div className="grid gap-5 sm:grid-cols-2">
        {sets.map((set) => (
          <fieldset key={set.id} className="min-w-0">
            <legend className="mb-1.5 font-medium wrap-anywhere">{set.name}</legend>
            <div className="flex flex-col gap-1.5">
              {set.segments.map(({ key, name }) => {
                const isChosen = value.includes(key);
                return (
                  <Checkbox
                    key={key}
                    checked={isChosen}
                    disabled={disabled || (!isChosen && value.length >= MOST_SEGMENTS)}
                    label={name}
                    onChange={(checked) =>
                      onChange(checked ? [...value, key] : value.filter((one) => one !== key))
                    }
                  />
                );
              })}
            </div>
          </fieldset>
        ))}
      </div>
    </Section>
  );
}
