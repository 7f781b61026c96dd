'use client';
// Answers that came without an address: nobody's, and still worth reading.
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { LoadProblem } from '@/components/api/load-problem';
import { useTRPC } from '@/components/api/trpc';
import { campaignPaths } from '@/components/campaigns/campaign-paths';
import { PageHeader } from '@/components/shell/page-header';
import { useAddressValue } from '@/components/shell/use-address-value';
import { Ago } from '@/components/ui/ago';
import { EmptyState } from '@/components/ui/empty-state';
import { MoreButton } from '@/components/ui/more-button';
import { Select } from '@/components/ui/select';
import { Skeleton } from '@/components/ui/skeleton';
import { AnswersCell } from './answers-cell';
import { LeadSections } from './lead-sections';
import { pathOf } from './path-of';

/** Every campaign. */
const ANY = '';

export function AnswersPage({ siteId }: { siteId: string }) {
  const t = useTranslations('leads');
  const trpc = useTRPC();
  const [asked, setCampaign] = useAddressValue('campaign');
  const campaign = asked?.slice(0, 64) || undefined;
  const choices = useQuery(trpc.leads.choices.queryOptions({ siteId }));
  const query = useInfiniteQuery(
    trpc.leads.answers.infiniteQueryOptions(
      { siteId, campaign },
      { getNextPageParam: (page) => page.nextCursor, placeholderData: keepPreviousData },
    ),
  );
  const answers = query.data?.pages.flatMap((page) => page.items) ?? [];
  const total = query.data?.pages.at(-1)?.total ?? 0;
  return (
    <>
      <PageHeader title={t('title')} />
      <LeadSections siteId={siteId} current="answers" />
      <div className="mb-3 flex flex-wrap items-center gap-x-4 gap-y-2">
        <div className="w-56">
          <Select
            label={t('filters.campaign')}
            value={campaign ?? ANY}
            onChange={(next) => setCampaign(next === ANY ? undefined : next)}
            options={[
              { value: ANY, label: t('filters.anyCampaign') },
              ...(choices.data?.campaigns ?? []).map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
        </div>
        <p role="status" className="text-small text-quiet">
          {query.isSuccess
            ? query.data.pages.at(-1)?.more
              ? t('answers.countMore', { count: total })
              : t('answers.count', { count: total })
            : ''}
        </p>
      </div>
      {query.isLoadingError ? (
        <LoadProblem error={query.error} retry={query.refetch} />
      ) : query.isPending ? (
        <Skeleton className="h-96 rounded-panel" />
      ) : answers.length === 0 ? (
        <EmptyState title={t(campaign ? 'nothing.title' : 'answers.empty.title')}>
          <p>{t(campaign ? 'answers.nothing' : 'answers.empty.body')}</p>
        </EmptyState>
      ) : (
        <div className="rounded-panel border border-line bg-panel" aria-busy={query.isPlaceholderData}>
          <ol className="divide-y divide-line">
            {answers.map((form) => (
              <li key={form.id} className="px-4 py-3">
                <p className="flex flex-wrap items-baseline gap-x-2 text-small text-quiet">
                  {form.campaign ? (
                    <Link
                      href={campaignPaths(siteId, form.campaign.id).results}
                      className="font-medium text-ink hover:text-signal"
                    >
                      {form.campaign.name}
                    </Link>
                  ) : (
                    <span className="text-faint">{t('campaignGone')}</span>
                  )}
                  <Ago at={form.at} />
                  <span className="wrap-anywhere" title={form.page}>
                    {pathOf(form.page)}
                  </span>
                </p>
                {form.answers.length > 0 ? (
                  <AnswersCell answers={form.answers} />
                ) : (
                  <p className="mt-1 text-small text-faint">{t('answers.gone')}</p>
                )}
              </li>
            ))}
          </ol>
          <MoreButton list={query}>{t('answers.next')}</MoreButton>
        </div>
      )}
    </>
  );
}
