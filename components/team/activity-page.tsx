'use client';
// Who did what, newest first, by person and by action; more on request.
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useFormatter, useTranslations } from 'next-intl';
import { LoadProblem } from '@/components/api/load-problem';
import { useTRPC } from '@/components/api/trpc';
import { useAddressValue } from '@/components/shell/use-address-value';
import { EmptyState } from '@/components/ui/empty-state';
import { Field } from '@/components/ui/field';
import { MoreButton } from '@/components/ui/more-button';
import { Select } from '@/components/ui/select';
import { Skeleton } from '@/components/ui/skeleton';
import type { AuditItem } from '@/server/trpc/router';
import { ACTIONS } from './audit-actions';

const ALL = 'all';

export function ActivityPage({ workspaceId }: { workspaceId: string }) {
  const t = useTranslations('activity');
  const trpc = useTRPC();
  const [askedPerson, setPerson] = useAddressValue('person');
  const [askedAction, setAction] = useAddressValue('action');
  const person = askedPerson?.slice(0, 64) ?? ALL;
  const action = ACTIONS.find((known) => known === askedAction) ?? ALL;
  const query = useInfiniteQuery(
    trpc.audit.list.infiniteQueryOptions(
      {
        workspaceId,
        ...(person === ALL ? {} : { userId: person }),
        ...(action === ALL ? {} : { action }),
      },
      { getNextPageParam: (page) => page.nextCursor, placeholderData: keepPreviousData },
    ),
  );
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  const people = query.data?.pages[0]?.people ?? [];
  const isFiltered = person !== ALL || action !== ALL;
  return (
    <div>
      <p className="mb-4 text-quiet">{t('description')}</p>
      <div className="mb-4 grid gap-3 sm:max-w-lg sm:grid-cols-2">
        <Field label={t('person')}>
          <Select
            value={person}
            options={[
              { value: ALL, label: t('everybody') },
              ...people.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onChange={(next) => setPerson(next === ALL ? undefined : next)}
          />
        </Field>
        <Field label={t('action')}>
          <Select
            value={action}
            options={[
              { value: ALL, label: t('everything') },
              ...ACTIONS.map((value) => ({ value, label: t(`names.${value}`) })),
            ]}
            onChange={(next) => setAction(next === ALL ? undefined : next)}
          />
        </Field>
      </div>
      {query.isLoadingError ? (
        <LoadProblem error={query.error} retry={query.refetch} />
      ) : query.isPending ? (
        <Skeleton className="h-96 rounded-panel" />
      ) : items.length === 0 ? (
        <EmptyState title={t(isFiltered ? 'nothing' : 'empty')}>
          <p>{t(isFiltered ? 'nothingBody' : 'emptyBody')}</p>
        </EmptyState>
      ) : (
        <div className="rounded-panel border border-line bg-panel" aria-busy={query.isPlaceholderData}>
          <ol className="divide-y divide-line">
            {items.map((item) => (
              <Entry key={item.id} item={item} />
            ))}
          </ol>
          <MoreButton list={query}>{t('more')}</MoreButton>
        </div>
      )}
    </div>
  );
}

function Entry({ item }: { item: AuditItem }) {
  const t = useTranslations('activity');
  const format = useFormatter();
  const { at, person, action, subject, site, details } = item;
  const about = detailOf(item);
  // The site of a site is itself.
  const where = site && !action.startsWith('site.') && site.name !== subject ? site.name : null;
  return (
    <li className="flex flex-wrap items-baseline gap-x-4 gap-y-0.5 px-4 py-2.5">
      <span className="min-w-0 flex-1 basis-56 wrap-anywhere">
        {t.rich(`sentences.${action}`, {
          person,
          subject,
          b: (chunks) => <span className="font-medium">{chunks}</span>,
        })}
        {about === null ? null : (
          <span className="text-quiet">
            {' '}
            {t(`details.${about}`, {
              from: wordOf(details.from),
              to: wordOf(details.to),
              role: wordOf(details.role),
              release: wordOf(details.release),
            })}
          </span>
        )}
        {where === null ? null : <span className="text-quiet"> · {where}</span>}
      </span>
      <time
        dateTime={new Date(at).toISOString()}
        title={format.dateTime(at, 'exact')}
        className="text-small whitespace-nowrap text-quiet"
      >
        {format.dateTime(at, 'moment')}
      </time>
    </li>
  );

  function wordOf(value: string | number | boolean | undefined): string {
    switch (value) {
      case 'viewer':
      case 'editor':
      case 'owner':
        return t(`roles.${value}`);
      default:
        return String(value ?? '');
    }
  }
}

/** Which of the notes beside an entry it has. */
function detailOf({ action, details }: AuditItem): 'role' | 'change' | 'release' | 'before' | null {
  if (action === 'workspace.renamed') return 'before';
  if ('from' in details) return 'change';
  if ('role' in details) return 'role';
  return 'release' in details ? 'release' : null;
}
