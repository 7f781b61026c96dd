'use client';
// Which mails a person wants, site by site; each switch has effect at once.
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useTRPC } from '@/components/api/trpc';
import { useErrorSentence } from '@/components/api/use-error-sentence';
import { Checkbox } from '@/components/ui/checkbox';
import { Message } from '@/components/ui/message';
import { useNotify } from '@/components/ui/toast';

export function NoticesForm() {
  const t = useTranslations('auth.notices');
  const trpc = useTRPC();
  const cache = useQueryClient();
  const notify = useNotify();
  const sentence = useErrorSentence();
  const { data } = useSuspenseQuery(trpc.notices.list.queryOptions());
  const key = trpc.notices.list.queryKey();
  const set = useMutation(
    trpc.notices.set.mutationOptions({
      // The tick stands at once; a refusal takes it back with a word.
      onMutate: (change) =>
        cache.setQueryData(
          key,
          (list) =>
            list && {
              ...list,
              sites: list.sites.map((site) =>
                site.siteId === change.siteId ? { ...site, ...change } : site,
              ),
            },
        ),
      onError: (error) => notify({ tone: 'bad', title: sentence(error) }),
      onSettled: () => cache.invalidateQueries(trpc.notices.list.pathFilter()),
    }),
  );
  if (data.sites.length === 0) return <p className="text-quiet">{t('noSites')}</p>;
  return (
    <div className="flex flex-col gap-4">
      {data.mailReady ? null : <Message>{t('noMail')}</Message>}
      <ul className="divide-y divide-line rounded-panel border border-line bg-panel">
        {data.sites.map(({ siteId, site, workspace, leads, digest }) => (
          <li key={siteId} className="flex flex-wrap items-center gap-x-5 gap-y-2 px-4 py-2.5">
            <span className="min-w-0 flex-1 basis-40">
              <span className="block truncate font-medium">{site}</span>
              <span className="block truncate text-small text-quiet">{workspace}</span>
            </span>
            <fieldset className="flex flex-wrap gap-x-5 gap-y-2">
              <legend className="sr-only">{t('of', { site })}</legend>
              <Checkbox
                checked={leads}
                onChange={(next) => set.mutate({ siteId, leads: next, digest })}
                label={t('leads')}
              />
              <Checkbox
                checked={digest}
                onChange={(next) => set.mutate({ siteId, leads, digest: next })}
                label={t('digest')}
              />
            </fieldset>
          </li>
        ))}
      </ul>
    </div>
  );
}
