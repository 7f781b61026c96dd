'use client';
// Below a list that has more than it shows. When more could not be had, it says so and asks again; what is shown stays.
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Button } from './button';

interface MoreButtonProps {
  /** The list, as far as it was asked for. */
  list: {
    hasNextPage: boolean;
    isFetchingNextPage: boolean;
    isFetchNextPageError: boolean;
    fetchNextPage: () => unknown;
  };
  /** How much of it is shown. */
  note?: ReactNode;
  /** The verb with its object. */
  children: ReactNode;
}

export function MoreButton({ list, note, children }: MoreButtonProps) {
  const t = useTranslations('ui');
  if (!list.hasNextPage) return null;
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2 border-t border-line px-4 py-2.5">
      <Button size="sm" busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
        {list.isFetchNextPageError ? t('retry') : children}
      </Button>
      <span role="status" className="text-small text-quiet">
        {list.isFetchNextPageError ? t('noMore') : note}
      </span>
    </div>
  );
}
