'use client';
// From the list of products to how they come in.
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { classNames } from '@/components/ui/class-names';
import { cataloguePaths } from './catalogue-paths';

export function CatalogueSections({ siteId, current }: { siteId: string; current: 'list' | 'imports' }) {
  const t = useTranslations('catalogue.sections');
  const paths = cataloguePaths(siteId);
  return (
    <nav aria-label={t('label')} className="mb-4 flex gap-1 border-b border-line">
      {(['list', 'imports'] as const).map((key) => (
        <Link
          key={key}
          href={paths[key]}
          aria-current={key === current ? 'page' : undefined}
          className={classNames(
            '-mb-px flex h-9 items-center border-b-2 px-2.5 transition-colors duration-120',
            key === current ? 'border-ink text-ink' : 'border-transparent text-quiet hover:text-ink',
          )}
        >
          {t(key)}
        </Link>
      ))}
    </nav>
  );
}
