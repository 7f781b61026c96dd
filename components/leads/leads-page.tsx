'use client';
// The people who left an address, the latest first; searched and filtered, more on request.
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRef } from 'react';
import { LoadProblem } from '@/components/api/load-problem';
import { useTRPC } from '@/components/api/trpc';
import { PageHeader } from '@/components/shell/page-header';
import { useAddressSearch } from '@/components/shell/use-address-search';
import { ButtonLink, buttonClass } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { MoreButton } from '@/components/ui/more-button';
import { SearchInput } from '@/components/ui/search-input';
import { Skeleton } from '@/components/ui/skeleton';
import { Table, Th } from '@/components/ui/table';
import { useFocusAfterRemoval } from '@/components/ui/use-focus-after-removal';
import type { LeadFilter } from '@/server/trpc/router';
import { writeFilter } from './lead-address';
import { LeadFilters } from './lead-filters';
import { LeadRow } from './lead-row';
import { LeadSections } from './lead-sections';
import { LeadsNote } from './leads-note';
import { SavedViews } from './saved-views';
import { useLeadFilter } from './use-lead-filter';

interface LeadsPageProps {
  siteId: string;
  /** This person may delete leads. */
  mayErase: boolean;
}

/** A lead appears about a second after its form was sent; nobody should have to reload for it. */
const REFRESH_MS = 5000;

export function LeadsPage({ siteId, mayErase }: LeadsPageProps) {
  const t = useTranslations('leads');
  const trpc = useTRPC();
  const search = useAddressSearch();
  const { filter, isFiltered, change, replace } = useLeadFilter();
  const choices = useQuery(trpc.leads.choices.queryOptions({ siteId }));
  const query = useInfiniteQuery(
    trpc.leads.list.infiniteQueryOptions(
      { siteId, ...filter },
      {
        getNextPageParam: (page) => page.nextCursor,
        placeholderData: keepPreviousData,
        refetchInterval: REFRESH_MS,
      },
    ),
  );
  const leads = query.data?.pages.flatMap((page) => page.items) ?? [];
  const last = query.data?.pages.at(-1);
  const total = last?.total ?? null;
  const root = useRef<HTMLDivElement>(null);
  const willErase = useFocusAfterRemoval(
    root,
    leads.map(({ id }) => id),
  );
  const never = last?.any === false;

  if (never)
    return (
      <div ref={root}>
        <PageHeader title={t('title')} />
        {choices.data?.hasAnswers || choices.data?.hasVisitors ? (
          <LeadSections siteId={siteId} current="list" />
        ) : null}
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
      </div>
    );

  return (
    <div ref={root}>
      <PageHeader
        title={t('title')}
        actions={
          <>
            <SavedViews
              siteId={siteId}
              views={choices.data?.views ?? []}
              filter={filter}
              mayEdit={mayErase}
              onOpen={replace}
            />
            {leads.length === 0 || filter.spam ? null : (
              <a href={exportPath(siteId, filter)} download className={buttonClass()}>
                <Download aria-hidden className="size-4" />
                {t(isFiltered ? 'exportFound' : 'export')}
              </a>
            )}
          </>
        }
      />
      {choices.data?.hasAnswers || choices.data?.hasVisitors ? (
        <LeadSections siteId={siteId} current="list" />
      ) : null}
      <div className="mb-2 flex flex-wrap items-center gap-x-4 gap-y-2">
        <SearchInput
          label={t('search')}
          value={search.typed}
          onChange={search.type}
          className="w-full max-w-72"
        />
        <p role="status" className="text-small text-quiet">
          {last === undefined
            ? ''
            : total === null
              ? t('foundMany')
              : last.more
                ? t('countMore', { count: total })
                : t(isFiltered ? 'found' : 'count', { count: total })}
        </p>
      </div>
      <LeadFilters
        siteId={siteId}
        choices={choices.data}
        filter={filter}
        isFiltered={isFiltered}
        onChange={change}
        onClear={() => replace({})}
      />
      <LeadsNote filter={filter} asksToConfirm={choices.data?.hasConfirmations === true} mayEdit={mayErase} />
      {query.isLoadingError ? (
        <LoadProblem error={query.error} retry={query.refetch} />
      ) : query.isPending ? (
        <Skeleton className="h-96 rounded-panel" />
      ) : leads.length === 0 ? (
        <EmptyState title={t('nothing.title')}>
          <p>
            {filter.spam && !filter.search
              ? t('nothing.spam')
              : filter.search
                ? t('nothing.body', { text: filter.search })
                : t('nothing.filters')}
          </p>
        </EmptyState>
      ) : (
        <div className="rounded-panel border border-line bg-panel" aria-busy={query.isPlaceholderData}>
          <Table label={t('title')}>
            <thead>
              <tr>
                <Th>{t('columns.email')}</Th>
                <Th className="max-wide:hidden">{t('columns.consent')}</Th>
                <Th className="max-wide:hidden">{t('columns.campaign')}</Th>
                <Th className="max-wide:hidden">{t('columns.page')}</Th>
                <Th className="max-wide:hidden">{t('columns.at')}</Th>
                {mayErase ? (
                  <Th>
                    <span className="sr-only">{t('columns.actions')}</span>
                  </Th>
                ) : null}
              </tr>
            </thead>
            <tbody>
              {leads.map((lead) => (
                <LeadRow
                  key={lead.id}
                  siteId={siteId}
                  lead={lead}
                  {...(mayErase ? { onErase: willErase } : {})}
                />
              ))}
            </tbody>
          </Table>
          <MoreButton
            list={query}
            note={
              total === null || last?.more
                ? t('shown', { count: leads.length })
                : t('shownOf', { count: leads.length, total })
            }
          >
            {t('more')}
          </MoreButton>
        </div>
      )}
    </div>
  );
}

function exportPath(siteId: string, filter: LeadFilter): string {
  return `/api/sites/${siteId}/leads.csv${writeFilter(filter)}`;
}
