// Which campaigns the list shows, as two addresses. Nothing while none is put away.
import Link from 'next/link';
import { useTranslations } from 'next-intl';

interface ArchiveFilterProps {
  siteId: string;
  archived: boolean;
  /** How many are put away. */
  count: number;
}

export function ArchiveFilter({ siteId, archived, count }: ArchiveFilterProps) {
  const t = useTranslations('campaigns.archive');
  if (count === 0 && !archived) return null;
  const link = (isHere: boolean, href: string, label: string) => (
    <Link
      href={href}
      scroll={false}
      aria-current={isHere ? 'page' : undefined}
      className="inline-flex h-6 items-center rounded-small px-2.5 text-small whitespace-nowrap text-quiet transition-colors duration-120 hover:text-ink aria-[current]:bg-page aria-[current]:text-ink aria-[current]:ring-1 aria-[current]:ring-line pointer-coarse:h-9"
    >
      {label}
    </Link>
  );
  return (
    <nav
      aria-label={t('filter')}
      className="mb-3 inline-flex gap-0.5 rounded-control border border-line bg-panel p-0.5"
    >
      {link(!archived, `/sites/${siteId}/campaigns`, t('all'))}
      {link(archived, `/sites/${siteId}/campaigns?show=archived`, t('archived', { count }))}
    </nav>
  );
}
