'use client';
// One person: what they agreed to, what they answered, when and where, and what the team says of them.
import { useQuery } from '@tanstack/react-query';
import { Trash2 } from 'lucide-react';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { LoadProblem } from '@/components/api/load-problem';
import { useTRPC } from '@/components/api/trpc';
import { PageHeader } from '@/components/shell/page-header';
import { Ago } from '@/components/ui/ago';
import { Button } from '@/components/ui/button';
import { Message } from '@/components/ui/message';
import { Section } from '@/components/ui/section';
import { Skeleton } from '@/components/ui/skeleton';
import { EraseLead } from './erase-lead';
import { leadPaths } from './lead-address';
import { LeadCodes } from './lead-codes';
import { LeadForms } from './lead-forms';
import { LeadMoments } from './lead-moments';
import { LeadTags } from './lead-tags';
import { PersonExport } from './person-export';
import { ResendConfirmation } from './resend-confirmation';
import { SpamSwitch } from './spam-switch';
import { ToldAnswers, ToldSegments } from './told-lists';

interface LeadPageProps {
  siteId: string;
  leadId: string;
  /** This person may change and delete leads. */
  mayEdit: boolean;
}

export function LeadPage({ siteId, leadId, mayEdit }: LeadPageProps) {
  const t = useTranslations('leads');
  const trpc = useTRPC();
  const router = useRouter();
  const query = useQuery(trpc.leads.get.queryOptions({ siteId, leadId }));
  const back = { href: leadPaths(siteId).list, label: t('title') };
  const lead = query.data;
  if (!lead)
    return (
      <>
        <PageHeader title={t('one.title')} back={back} />
        {query.isError ? (
          <LoadProblem error={query.error} retry={query.refetch} />
        ) : (
          <Skeleton className="h-96 rounded-panel" />
        )}
      </>
    );
  return (
    <>
      <PageHeader
        title={lead.email}
        back={back}
        actions={
          mayEdit ? (
            <>
              <PersonExport siteId={siteId} lead={lead} />
              {lead.spam ? null : <SpamSwitch siteId={siteId} leadId={leadId} spam />}
              <EraseLead
                siteId={siteId}
                lead={lead}
                onErase={() => router.push(leadPaths(siteId).list)}
                trigger={
                  <Button variant="danger">
                    <Trash2 aria-hidden className="size-4" />
                    {t('one.erase')}
                  </Button>
                }
              />
            </>
          ) : null
        }
      />
      {lead.spam ? (
        <div className="mb-4">
          <Message
            tone="warn"
            action={mayEdit ? <SpamSwitch siteId={siteId} leadId={leadId} spam={false} /> : undefined}
          >
            {t(`spam.why.${lead.spam}`)} {t('spam.held')}
          </Message>
        </div>
      ) : null}
      {lead.awaitsConfirmation && !lead.spam ? (
        <div className="mb-4">
          <Message
            tone="warn"
            action={mayEdit ? <ResendConfirmation siteId={siteId} lead={lead} /> : undefined}
          >
            {lead.askedAt === null
              ? t('confirmation.waitsUnasked')
              : t.rich('confirmation.waits', { when: () => <Ago at={lead.askedAt ?? 0} /> })}
          </Message>
        </div>
      ) : null}
      <dl className="mb-5 flex flex-wrap gap-x-10 gap-y-3">
        <Fact label={t('one.first')}>
          <Ago at={lead.firstAt} />
        </Fact>
        <Fact label={t('one.last')}>
          <Ago at={lead.at} />
        </Fact>
        {lead.confirmedAt === null ? null : (
          <Fact label={t('confirmation.confirmed')}>
            <Ago at={lead.confirmedAt} />
          </Fact>
        )}
        <Fact label={t('one.source')}>{lead.source === '' ? t('one.direct') : lead.source}</Fact>
        <Fact label={t('one.times')}>{t('one.forms', { count: lead.forms.length + lead.olderForms })}</Fact>
      </dl>
      <div className="max-w-3xl">
        <Section title={t('tags.title')}>
          <LeadTags siteId={siteId} lead={lead} mayEdit={mayEdit} />
        </Section>
        <Section title={t('one.formsTitle')} description={t('one.formsHint')}>
          <LeadForms siteId={siteId} lead={lead} />
        </Section>
        {lead.told ? (
          <Section title={t('toldTitle')} description={t('toldHint')}>
            <ToldAnswers siteId={siteId} told={lead.told} />
            <div className="mt-4 flex flex-col gap-4">
              {lead.told.segments.length > 0 ? <ToldSegments segments={lead.told.segments} /> : null}
              <Link href={leadPaths(siteId).visitor(lead.told.id)} className="text-signal hover:underline">
                {t('toldMore')}
              </Link>
            </div>
          </Section>
        ) : null}
        {lead.codes.length > 0 ? (
          <Section title={t('one.codes')} description={t('one.codesHint')}>
            <LeadCodes codes={lead.codes} />
          </Section>
        ) : null}
        <Section title={t('moments.title')} description={t('moments.hint')}>
          <LeadMoments moments={lead.moments} />
        </Section>
      </div>
    </>
  );
}

function Fact({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <div>
      <dt className="text-small text-quiet">{label}</dt>
      <dd className="mt-0.5 wrap-anywhere">{children}</dd>
    </div>
  );
}
