'use client';
// The lists of this section: people, visitors who told something, and answers that are nobody's.
import { useTranslations } from 'next-intl';
import { PageTabs } from '@/components/shell/page-tabs';
import { leadPaths } from './lead-address';

const PAGES = ['list', 'visitors', 'answers'] as const;

export function LeadSections({ siteId, current }: { siteId: string; current: (typeof PAGES)[number] }) {
  const t = useTranslations('leads.sections');
  const paths = leadPaths(siteId);
  return (
    <PageTabs
      label={t('label')}
      current={current}
      pages={PAGES.map((key) => ({ key, href: paths[key], name: t(key) }))}
    />
  );
}
