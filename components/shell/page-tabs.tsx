// From one page of a section to its neighbours, as a row under the title.
import Link from 'next/link';
import { classNames } from '@/components/ui/class-names';

interface PageTabsProps {
  /** Of the row, for assistive technology. */
  label: string;
  pages: readonly { key: string; href: string; name: string }[];
  current: string;
}

export function PageTabs({ label, pages, current }: PageTabsProps) {
  return (
    <nav aria-label={label} className="mb-4 flex gap-1 border-b border-line">
      {pages.map(({ key, href, name }) => (
        <Link
          key={key}
          href={href}
          aria-current={key === current ? 'page' : undefined}
          className={classNames(
            '-mb-px flex h-9 items-center border-b-2 px-2.5 whitespace-nowrap transition-colors duration-120 focus-visible:rounded-small focus-visible:-outline-offset-2',
            key === current ? 'border-ink text-ink' : 'border-transparent text-quiet hover:text-ink',
          )}
        >
          {name}
        </Link>
      ))}
    </nav>
  );
}
