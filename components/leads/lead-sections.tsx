'use client';
// The lists of this section: people, visitors who told something, and answers that are nobody's.
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { classNames } from '@/components/ui/class-names';
import { leadPaths } from './lead-address';

export function LeadSections({
  siteId,
  current,
}: {
  siteId: string;
  current: 'list' | 'visitors' | 'answers';
}) {
  const t = useTranslations('leads.sections');
  const paths = leadPaths(siteId);
  return (
    <nav aria-label={t('label')} className="mb-4 flex gap-1 border-b border-line">
      {(['list', 'visitors', 'answers'] as const).map((key) => (
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
