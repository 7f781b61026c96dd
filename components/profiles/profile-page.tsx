'use client';
// One visitor: what they told, what follows from it, who they are taken for, and what they did.
import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { useFormatter, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { LoadProblem } from '@/components/api/load-problem';
import { useTRPC } from '@/components/api/trpc';
import { leadPaths } from '@/components/leads/lead-address';
import { LeadMoments } from '@/components/leads/lead-moments';
import { ToldAnswers, ToldSegments, ToldTraits } from '@/components/leads/told-lists';
import { PageHeader } from '@/components/shell/page-header';
import { Ago } from '@/components/ui/ago';
import { Section } from '@/components/ui/section';
import { Skeleton } from '@/components/ui/skeleton';
import type { ProfileDetail } from '@/server/trpc/router';
import { nameOf } from './name-of';
import { ProfileActions } from './profile-actions';
import { profilePaths } from './profile-address';

interface ProfilePageProps {
  siteId: string;
  profileId: string;
  /** This person may export and forget visitors. */
  mayEdit: boolean;
}

export function ProfilePage({ siteId, profileId, mayEdit }: ProfilePageProps) {
  const t = useTranslations('profiles');
  const moments = useTranslations('leads.moments');
  const trpc = useTRPC();
  const query = useQuery(trpc.profiles.get.queryOptions({ siteId, profileId }));
  const back = { href: profilePaths(siteId).list, label: t('title') };
  const profile = query.data;
  if (!profile)
    return (
      <>
        <PageHeader title={t('one')} back={back} />
        {query.isError ? (
          <LoadProblem error={query.error} retry={query.refetch} />
        ) : (
          <Skeleton className="h-96 rounded-panel" />
        )}
      </>
    );
  const { browsers } = profile;
  return (
    <>
      <PageHeader
        title={nameOf(profile, t)}
        back={back}
        actions={mayEdit ? <ProfileActions siteId={siteId} profile={profile} /> : null}
      />
      <dl className="mb-5 flex flex-wrap gap-x-10 gap-y-3">
        <Fact label={t('facts.first')}>
          <Ago at={Math.min(...browsers.map(({ createdAt }) => createdAt))} />
        </Fact>
        <Fact label={t('facts.seen')}>
          <Ago at={Math.max(...browsers.map(({ seenAt }) => seenAt))} />
        </Fact>
        <Fact label={t('facts.browsers')}>{browsers.length}</Fact>
        {profile.customer === null ? null : <Fact label={t('facts.customer')}>{profile.customer}</Fact>}
      </dl>
      <div className="max-w-3xl">
        <Section title={t('answers.title')} description={t('answers.hint')}>
          <ToldAnswers siteId={siteId} told={profile} />
        </Section>
        <Section title={t('segments.title')}>
          <ToldSegments segments={profile.segments} />
        </Section>
        <Section title={t('traits.title')}>
          <ToldTraits traits={profile.traits} />
        </Section>
        <Section title={t('identity.title')} description={t('identity.hint')}>
          <Identity siteId={siteId} profile={profile} />
        </Section>
        <Section title={moments('title')} description={moments('hint')}>
          <LeadMoments moments={profile.moments} />
        </Section>
      </div>
    </>
  );
}

/** Addresses, and each browser with what its visitor allows. */
function Identity({ siteId, profile }: { siteId: string; profile: ProfileDetail }) {
  const t = useTranslations('profiles');
  const format = useFormatter();
  const purposes = ['statistics', 'personalisation', 'marketing'] as const;
  return (
    <>
      <h3 className="font-medium">{t('identity.addresses')}</h3>
      {profile.leads.length === 0 ? (
        <p className="text-quiet">{profile.email ?? t('identity.noAddress')}</p>
      ) : (
        <ul>
          {profile.leads.map(({ id, email }) => (
            <li key={id}>
              <Link href={leadPaths(siteId).one(id)} className="wrap-anywhere text-signal hover:underline">
                {email}
              </Link>
            </li>
          ))}
        </ul>
      )}
      <ul className="mt-4 divide-y divide-line rounded-panel border border-line bg-panel">
        {profile.browsers.map((browser) => (
          <li key={browser.id} className="px-4 py-3">
            <p className="font-medium">{t('identity.browser', { id: browser.visitor.slice(-6) })}</p>
            <p className="text-small text-quiet">
              {t.rich('identity.seen', { when: () => <Ago at={browser.seenAt} /> })} ·{' '}
              {t('consent.allows', {
                purposes: format.list(
                  purposes
                    .filter((purpose) => browser.consent[purpose])
                    .map((purpose) => t(`consent.${purpose}`)),
                ),
              })}{' '}
              · {t.rich('consent.at', { when: () => <Ago at={browser.consentAt} /> })}
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-small text-quiet">{label}</dt>
      <dd className="mt-0.5 wrap-anywhere">{children}</dd>
    </div>
  );
}
