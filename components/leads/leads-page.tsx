'use client';
// The people who left an address, newest first; searchable, more on request.
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { Download, Search } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRef } from 'react';
import { useTRPC } from '@/components/api/trpc';
import { useErrorSentence } from '@/components/api/use-error-sentence';
import { PageHeader } from '@/components/shell/page-header';
import { Button, ButtonLink, buttonClass } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Input } from '@/components/ui/input';
import { Message } from '@/components/ui/message';
import { Skeleton } from '@/components/ui/skeleton';
import { Table, Th } from '@/components/ui/table';
import { useFocusAfterRemoval } from '@/components/ui/use-focus-after-removal';
import { LeadRow } from './lead-row';
import { useLeadSearch } from './use-lead-search';

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
  const sentence = useErrorSentence();
  const search = useLeadSearch();
  const query = useInfiniteQuery(
    trpc.leads.list.infiniteQueryOptions(
      { siteId, search: search.asked || undefined },
      {
        getNextPageParam: (page) => page.nextCursor,
        placeholderData: keepPreviousData,
        refetchInterval: REFRESH_MS,
      },
    ),
  );
  const leads = query.data?.pages.flatMap((page) => page.items) ?? [];
  const total = query.data?.pages.at(-1)?.total ?? 0;
  const root = useRef<HTMLDivElement>(null);
  const willErase = useFocusAfterRemoval(
    root,
    leads.map(({ id }) => id),
  );
  const never = query.isSuccess && total === 0 && search.asked === '' && search.typed === '';

  if (never)
    return (
      <div ref={root}>
        <PageHeader title={t('title')} />
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
          total === 0 ? null : (
            <a href={exportPath(siteId, search.asked)} download className={buttonClass()}>
              <Download aria-hidden className="size-4" />
              {t(search.asked === '' ? 'export' : 'exportFound')}
            </a>
          )
        }
      />
      <div className="mb-3 flex flex-wrap items-center gap-x-4 gap-y-2">
        <div className="relative w-full max-w-72">
          <Search aria-hidden className="absolute start-2.5 top-2 size-4 text-faint" />
          <Input
            type="search"
            aria-label={t('search')}
            placeholder={t('search')}
            value={search.typed}
            onChange={(event) => search.type(event.target.value)}
            className="ps-8"
          />
        </div>
        <p role="status" className="text-small text-quiet">
          {query.isSuccess ? t(search.asked === '' ? 'count' : 'found', { count: total }) : ''}
        </p>
      </div>
      {query.isError ? (
        <Message
          tone="bad"
          announce
          action={
            <Button size="sm" onClick={() => query.refetch()}>
              {t('retry')}
            </Button>
          }
        >
          {sentence(query.error)}
        </Message>
      ) : query.isPending ? (
        <Skeleton className="h-96 rounded-panel" />
      ) : leads.length === 0 ? (
        <EmptyState title={t('nothing.title')}>
          <p>{t('nothing.body', { text: search.asked })}</p>
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
          {query.hasNextPage ? (
            <div className="flex flex-wrap items-center justify-between gap-2 border-t border-line px-4 py-2.5">
              <span className="text-small text-quiet">{t('shownOf', { count: leads.length, total })}</span>
              <Button size="sm" busy={query.isFetchingNextPage} onClick={() => query.fetchNextPage()}>
                {t('more')}
              </Button>
            </div>
          ) : null}
        </div>
      )}
    </div>
  );
}

function exportPath(siteId: string, search: string): string {
  return `/api/sites/${siteId}/leads.csv${search === '' ? '' : `?q=${encodeURIComponent(search)}`}`;
}
