'use client';
// From the list of products to how they come in.
import { useTranslations } from 'next-intl';
import { PageTabs } from '@/components/shell/page-tabs';
import { cataloguePaths } from './catalogue-paths';

const PAGES = ['list', 'imports'] as const;

export function CatalogueSections({ siteId, current }: { siteId: string; current: (typeof PAGES)[number] }) {
  const t = useTranslations('catalogue.sections');
  const paths = cataloguePaths(siteId);
  return (
    <PageTabs
      label={t('label')}
      current={current}
      pages={PAGES.map((key) => ({ key, href: paths[key], name: t(key) }))}
    />
  );
}
