'use client';
// The settings of a site, saved as a whole.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { fieldProblems } from '@/components/api/field-problems';
import { useTRPC } from '@/components/api/trpc';
import { useErrorSentence } from '@/components/api/use-error-sentence';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { Form } from '@/components/ui/form';
import { LeaveGuard } from '@/components/ui/leave-guard';
import { Message } from '@/components/ui/message';
import { Section } from '@/components/ui/section';
import { useNotify } from '@/components/ui/toast';
import { MAX_ATTENTION_HOURS, MAX_SITE_HOLDOUT } from '@/core/limits';
import type { SiteDetail } from '@/server/trpc/router';
import { splitLines } from './choices';
import { DoubleOptIn } from './double-opt-in';
import { Retention } from './retention';
import { SITE_FIELDS, SiteBasics, type SiteProblems } from './site-basics';
import { SiteTact } from './site-tact';
import { SiteTools } from './site-tools';
import { useSiteDraft, type SiteValues } from './use-site-draft';

const MOST_PERCENT = MAX_SITE_HOLDOUT * 100;

/** The whole number from 0 to `most` that was typed; undefined when it is another, or none. */
function readWhole(typed: string, most: number): number | undefined {
  const number = Number(typed);
  return typed.trim() !== '' && Number.isInteger(number) && number >= 0 && number <= most
    ? number
    : undefined;
}

interface SiteFormProps {
  site: SiteDetail;
  /** This person may set mail up. */
  isOperator: boolean;
}

export function SiteForm({ site, isOperator }: SiteFormProps) {
  const t = useTranslations('settings');
  const trpc = useTRPC();
  const cache = useQueryClient();
  const router = useRouter();
  const notify = useNotify();
  const sentence = useErrorSentence();
  const { saved, values, changed, setSaved, setValues, forget } = useSiteDraft(site);
  const [problems, setProblems] = useState<SiteProblems>({});
  const save = useRef<HTMLButtonElement>(null);
  const disabled = site.workspace.role !== 'owner';
  const change = (part: Partial<SiteValues>) => setValues((before) => ({ ...before, ...part }));

  const update = useMutation(
    trpc.sites.update.mutationOptions({
      onSuccess: async () => {
        notify({ title: t('saved'), description: t('savedDetail') });
        await cache.invalidateQueries(trpc.sites.get.queryFilter({ siteId: site.id }));
        router.refresh();
      },
      onError: (error) => {
        const found = fieldProblems(error, SITE_FIELDS);
        setProblems(Object.keys(found).length > 0 ? found : { form: sentence(error) });
      },
    }),
  );

  function submit() {
    const domains = splitLines(values.domains);
    const attentionHours = readWhole(values.attentionHours, MAX_ATTENTION_HOURS);
    const percent = readWhole(values.holdout, MOST_PERCENT);
    const found: SiteProblems = {
      ...(values.name.trim() === '' ? { name: t('fields.nameNeeded') } : {}),
      ...(domains.length === 0 ? { domains: t('fields.domainsNeeded') } : {}),
      ...(attentionHours === undefined
        ? { attentionHours: t('tact.hoursNeeded', { most: MAX_ATTENTION_HOURS }) }
        : {}),
      ...(percent === undefined ? { holdout: t('tact.holdoutNeeded', { most: MOST_PERCENT }) } : {}),
    };
    setProblems(found);
    if (attentionHours === undefined || percent === undefined || Object.keys(found).length > 0) return;
    const {
      timeZone,
      currency,
      consentRequired,
      consentSource,
      shopSystem,
      dataLayerEvents,
      paused,
      doubleOptIn,
      retentionMonths,
    } = values;
    update.mutate(
      {
        siteId: site.id,
        name: values.name.trim(),
        domains,
        timeZone,
        currency,
        consentRequired,
        attentionHours,
        holdout: percent / 100,
        paused,
        consentSource,
        shopSystem,
        dataLayerEvents,
        doubleOptIn,
        retentionMonths,
      },
      // What was sent, not what stands in the form by then.
      { onSuccess: () => setSaved(values) },
    );
  }

  return (
    <Form errors={problems} onSubmit={submit} label={t('title')}>
      {disabled ? (
        <div className="mb-4">
          <Message>{t('ownersOnly')}</Message>
        </div>
      ) : null}
      <Section title={t('site')}>
        <div className="flex flex-col gap-4">
          <SiteBasics values={values} problems={problems} onChange={change} disabled={disabled} />
        </div>
      </Section>
      <SiteTact values={values} problems={problems} onChange={change} disabled={disabled} />
      <DoubleOptIn
        checked={values.doubleOptIn}
        onChange={(doubleOptIn) => change({ doubleOptIn })}
        wasOn={saved.doubleOptIn}
        mailReady={site.mailReady}
        isOperator={isOperator}
        disabled={disabled}
      />
      <Retention
        months={values.retentionMonths}
        onChange={(retentionMonths) => change({ retentionMonths })}
        disabled={disabled}
      />
      <SiteTools values={values} onChange={change} disabled={disabled} />
      <LeaveGuard active={changed} onLeave={forget} />
      {disabled ? null : (
        <div
          className={classNames(
            'flex flex-wrap items-center gap-3 border-t border-line bg-page py-3',
            // Unsaved changes keep their way out in sight; saved ones need none.
            changed && 'sticky bottom-[calc(3.5rem+env(safe-area-inset-bottom))] z-10 wide:bottom-0',
          )}
        >
          <Button ref={save} type="submit" variant="primary" busy={update.isPending} unavailable={!changed}>
            {t('save')}
          </Button>
          {changed ? (
            <Button
              variant="ghost"
              onClick={() => {
                setValues(saved);
                setProblems({});
                // This button goes with the changes.
                save.current?.focus();
              }}
            >
              {t('discard')}
            </Button>
          ) : null}
          <span role="status" className="text-small text-quiet">
            {update.isPending ? t('saving') : changed ? t('unsaved') : t('allSaved')}
          </span>
          {problems.form ? (
            <div className="w-full">
              <Message tone="bad" announce>
                {problems.form}
              </Message>
            </div>
          ) : null}
        </div>
      )}
    </Form>
  );
}
