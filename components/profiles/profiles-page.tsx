'use client';
// Visitors who told something of themselves and may be remembered, those seen last first.
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { LoadProblem } from '@/components/api/load-problem';
import { useTRPC } from '@/components/api/trpc';
import { LeadSections } from '@/components/leads/lead-sections';
import { PageHeader } from '@/components/shell/page-header';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { MoreButton } from '@/components/ui/more-button';
import { Skeleton } from '@/components/ui/skeleton';
import { Table, Th } from '@/components/ui/table';
import type { ProfileFilter } from '@/server/trpc/router';
import { readFilter, writeFilter } from './profile-address';
import { ProfileFilters } from './profile-filters';
import { ProfileRow } from './profile-row';

export function ProfilesPage({ siteId }: { siteId: string }) {
  const t = useTranslations('profiles');
  const trpc = useTRPC();
  const params = useSearchParams();
  const filter = useMemo(() => readFilter(params), [params]);
  const isFiltered = writeFilter(filter) !== '';
  const replace = (next: ProfileFilter) =>
    // Only the address changes; the list follows it.
    history.replaceState(null, '', location.pathname + writeFilter(next));
  const choices = useQuery(trpc.profiles.choices.queryOptions({ siteId }));
  const query = useInfiniteQuery(
    trpc.profiles.list.infiniteQueryOptions(
      { siteId, ...filter },
      { getNextPageParam: (page) => page.nextCursor, placeholderData: keepPreviousData },
    ),
  );
  const visitors = query.data?.pages.flatMap((page) => page.items) ?? [];
  const last = query.data?.pages.at(-1);
  if (last?.any === false)
    return (
      <>
        <PageHeader title={t('title')} />
        <LeadSections siteId={siteId} current="visitors" />
        <EmptyState
          title={t('empty.title')}
          action={
            <ButtonLink variant="primary" href={`/sites/${siteId}/campaigns`}>
              {t('empty.action')}
            </ButtonLink>
          }
        >
          <p>{t('empty.body')}</p>
        </EmptyState>
      </>
    );
  return (
    <>
      <PageHeader title={t('title')} />
      <LeadSections siteId={siteId} current="visitors" />
      <ProfileFilters
        choices={choices.data}
        filter={filter}
        isFiltered={isFiltered}
        onChange={(part) => replace({ ...readFilter(new URLSearchParams(location.search)), ...part })}
        onClear={() => replace({})}
      />
      <p role="status" className="mb-3 text-small text-quiet">
        {last === undefined
          ? ''
          : last.more
            ? t('countMore', { count: last.total })
            : t(isFiltered ? 'found' : 'count', { count: last.total })}
      </p>
      {query.isLoadingError ? (
        <LoadProblem error={query.error} retry={query.refetch} />
      ) : query.isPending ? (
        <Skeleton className="h-96 rounded-panel" />
      ) : visitors.length === 0 ? (
        <EmptyState title={t('nothing.title')}>
          <p>{t('nothing.body')}</p>
        </EmptyState>
      ) : (
        <div className="rounded-panel border border-line bg-panel" aria-busy={query.isPlaceholderData}>
          <Table label={t('title')}>
            <thead>
              <tr>
                <Th>{t('columns.who')}</Th>
                <Th className="max-wide:hidden">{t('columns.segments')}</Th>
                <Th className="max-wide:hidden">{t('columns.traits')}</Th>
                <Th className="max-wide:hidden">{t('columns.outcome')}</Th>
                <Th className="max-wide:hidden">{t('columns.seen')}</Th>
              </tr>
            </thead>
            <tbody>
              {visitors.map((visitor) => (
                <ProfileRow key={visitor.id} siteId={siteId} visitor={visitor} />
              ))}
            </tbody>
          </Table>
          <MoreButton list={query}>{t('more')}</MoreButton>
        </div>
      )}
    </>
  );
}
