// What a link to results shows: one page, without a way to any other.
import { HydrationBoundary, QueryClient, dehydrate } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { getMessages, getTranslations } from 'next-intl/server';
import { headers } from 'next/headers';
import { cache as oncePerRequest } from 'react';
import { MoreMessages } from '@/components/i18n/more-messages';
import { SiteCurrency } from '@/components/i18n/site-currency';
import { SiteTimeZone } from '@/components/i18n/site-time-zone';
import { askedPeriod } from '@/components/results/asked-period';
import { SharedFrame } from '@/components/shares/shared-frame';
import { SharedPage } from '@/components/shares/shared-page';
import { Message } from '@/components/ui/message';
import { services } from '@/server/services';
import type { SharedView } from '@/server/trpc/router';
import { queries } from '@/app/queries';
import { refusalCode } from '@/app/refusal-code';

interface SharePageProps {
  params: Promise<{ token: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('shares.page'))('title'), referrer: 'no-referrer' };
}

export default async function SharedResultsPage({ params, searchParams }: SharePageProps) {
  const { token } = await params;
  const { period, compare } = await searchParams;
  const asked = askedPeriod(one(period), one(compare));
  const t = await getTranslations('shares.page');
  const shared = await load(token, asked.period, asked.compare);
  if (typeof shared === 'string')
    return (
      <SharedFrame title={t('title')}>
        <div className="max-w-xl">
          <Message tone="warn">{t(shared)}</Message>
        </div>
      </SharedFrame>
    );
  const cache = new QueryClient();
  cache.setQueryData(queries.shares.get.queryKey({ token, ...asked }), shared);
  const { shares } = await getMessages();
  return (
    <SiteTimeZone timeZone={shared.site.timeZone}>
      <SiteCurrency currency={shared.site.currency}>
        <MoreMessages messages={{ shares }}>
          <HydrationBoundary state={dehydrate(cache)}>
            <SharedPage token={token} />
          </HydrationBoundary>
        </MoreMessages>
      </SiteCurrency>
    </SiteTimeZone>
  );
}

const one = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value);

/** What is shared, or the message that says why nothing is. */
const load = oncePerRequest(
  async (token: string, period?: string, compare?: boolean): Promise<SharedView | 'gone' | 'tooMany'> => {
    const api = await services().trpc.caller(new Headers(await headers()));
    try {
      return await api.shares.get({ token, period, compare });
    } catch (error) {
      switch (refusalCode(error)) {
        case 'invalid-token':
        case 'invalid':
        case 'not-found':
          return 'gone';
        case 'rate-limited':
          return 'tooMany';
        default:
          throw error;
      }
    }
  },
);
