'use client';
// The two pages of this section: experiments, and what those that ended taught.
import { useTranslations } from 'next-intl';
import { PageTabs } from '@/components/shell/page-tabs';
import { experimentsPath, learnedPath } from './experiment-paths';

const PATHS = { all: experimentsPath, learned: learnedPath } as const;

interface ExperimentSectionsProps {
  siteId: string;
  current: keyof typeof PATHS;
}

export function ExperimentSections({ siteId, current }: ExperimentSectionsProps) {
  const t = useTranslations('experiments.sections');
  return (
    <PageTabs
      label={t('label')}
      current={current}
      pages={(['all', 'learned'] as const).map((key) => ({ key, href: PATHS[key](siteId), name: t(key) }))}
    />
  );
}
