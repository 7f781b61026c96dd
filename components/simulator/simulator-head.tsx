'use client';
// The head of both views of "Who sees what": one visitor, and the campaigns that compete.
import { useTranslations } from 'next-intl';
import { PageHeader } from '@/components/shell/page-header';
import { PageTabs } from '@/components/shell/page-tabs';

export type SimulatorView = 'visitor' | 'collisions';

const VIEWS = ['visitor', 'collisions'] as const satisfies readonly SimulatorView[];

export const simulatorPath = (siteId: string, view: SimulatorView): string =>
  `/sites/${siteId}/simulator${view === 'visitor' ? '' : '/collisions'}`;

export function SimulatorHead({ siteId, view }: { siteId: string; view: SimulatorView }) {
  const t = useTranslations('simulator');
  return (
    <>
      <PageHeader title={t('title')} />
      <div className="-mt-3">
        <PageTabs
          label={t('views.label')}
          current={view}
          pages={VIEWS.map((key) => ({ key, href: simulatorPath(siteId, key), name: t(`views.${key}`) }))}
        />
      </div>
    </>
  );
}
