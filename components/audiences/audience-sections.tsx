'use client';
// The three pages of this section: conditions with a name, groups that shoppers join themselves, and what each of those sees.
import { useTranslations } from 'next-intl';
import { PageTabs } from '@/components/shell/page-tabs';
import { audiencesPath, boardPath, segmentsPath } from './audience-paths';

const PATHS = { audiences: audiencesPath, segments: segmentsPath, board: boardPath } as const;

interface AudienceSectionsProps {
  siteId: string;
  current: keyof typeof PATHS;
}

export function AudienceSections({ siteId, current }: AudienceSectionsProps) {
  const t = useTranslations('segments.sections');
  return (
    <PageTabs
      label={t('label')}
      current={current}
      pages={(['audiences', 'segments', 'board'] as const).map((key) => ({
        key,
        href: PATHS[key](siteId),
        name: t(key),
      }))}
    />
  );
}
