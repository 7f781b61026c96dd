'use client';
// The three pages of this section: conditions with a name, groups that shoppers join themselves, and what each of those sees.
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { classNames } from '@/components/ui/class-names';
import { audiencesPath, boardPath, segmentsPath } from './audience-paths';

const PATHS = { audiences: audiencesPath, segments: segmentsPath, board: boardPath } as const;

interface AudienceSectionsProps {
  siteId: string;
  current: keyof typeof PATHS;
}

export function AudienceSections({ siteId, current }: AudienceSectionsProps) {
  const t = useTranslations('segments.sections');
  return (
    <nav aria-label={t('label')} className="mb-4 flex gap-1 border-b border-line">
      {(['audiences', 'segments', 'board'] as const).map((key) => (
        <Link
          key={key}
          href={PATHS[key](siteId)}
          aria-current={key === current ? 'page' : undefined}
          className={classNames(
            '-mb-px flex h-9 items-center border-b-2 px-2.5 whitespace-nowrap transition-colors duration-120',
            key === current ? 'border-ink text-ink' : 'border-transparent text-quiet hover:text-ink',
          )}
        >
          {t(key)}
        </Link>
      ))}
    </nav>
  );
}
