// The head of a page: the trail back, its title, its state and its one primary action.
import { ChevronLeft } from 'lucide-react';
import Link from 'next/link';
import type { ReactNode } from 'react';

interface PageHeaderProps {
  title: ReactNode;
  /** The list this page belongs to. */
  back?: { href: string; label: string };
  /** A short state beside the actions. */
  status?: ReactNode;
  actions?: ReactNode;
}

export function PageHeader({ title, back, status, actions }: PageHeaderProps) {
  return (
    <header className="mb-5 flex flex-wrap items-end gap-x-3 gap-y-2">
      <div className="min-w-0 flex-1 basis-40">
        {back ? (
          <Link
            href={back.href}
            className="-ms-1 inline-flex items-center gap-0.5 rounded-small pe-1 text-small text-quiet hover:text-ink"
          >
            <ChevronLeft aria-hidden className="size-3.5" />
            {back.label}
          </Link>
        ) : null}
        <h1 className="py-0.5 text-title font-semibold tracking-[-0.01em] wrap-anywhere">{title}</h1>
      </div>
      <div className="flex flex-wrap items-center gap-2">
        {status ? <div className="me-1">{status}</div> : null}
        {actions}
      </div>
    </header>
  );
}
