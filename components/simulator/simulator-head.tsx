'use client';
// The head of both views of "Who sees what": one visitor, and the campaigns that compete.
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { PageHeader } from '@/components/shell/page-header';
import { classNames } from '@/components/ui/class-names';

export type SimulatorView = 'visitor' | 'collisions';

const VIEWS = ['visitor', 'collisions'] as const satisfies readonly SimulatorView[];

export const simulatorPath = (siteId: string, view: SimulatorView): string =>
  `/sites/${siteId}/simulator${view === 'visitor' ? '' : '/collisions'}`;

export function SimulatorHead({ siteId, view }: { siteId: string; view: SimulatorView }) {
  const t = useTranslations('simulator');
  return (
    <>
      <PageHeader title={t('title')} />
      <nav aria-label={t('views.label')} className="-mt-3 mb-4 flex gap-1 border-b border-line">
        {VIEWS.map((one) => (
          <Link
            key={one}
            href={simulatorPath(siteId, one)}
            aria-current={one === view ? 'page' : undefined}
            className={classNames(
              '-mb-px flex h-9 items-center border-b-2 px-2.5 transition-colors duration-120 focus-visible:rounded-small focus-visible:-outline-offset-2',
              one === view ? 'border-ink text-ink' : 'border-transparent text-quiet hover:text-ink',
            )}
          >
            {t(`views.${one}`)}
          </Link>
        ))}
      </nav>
    </>
  );
}
