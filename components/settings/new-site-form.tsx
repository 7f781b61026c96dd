'use client';
// A new site: a name, the shop's domain, and guesses for the rest that are usually right.
import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState, useSyncExternalStore } from 'react';
import { fieldProblems } from '@/components/api/field-problems';
import { useTRPC } from '@/components/api/trpc';
import { useErrorSentence } from '@/components/api/use-error-sentence';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Form } from '@/components/ui/form';
import { Select } from '@/components/ui/select';
import type { SessionView } from '@/server/trpc/router';
import { splitLines } from './choices';
import { likelyCurrency } from './likely-currency';
import { SITE_FIELDS, SiteBasics, type SiteBasicsValues, type SiteProblems } from './site-basics';

/** What the browser says about itself does not change while a form is open. */
const never = () => () => {};

/** `workspaces`: those in which this person may create sites; at least one. */
export function NewSiteForm({ workspaces }: { workspaces: SessionView['workspaces'] }) {
  const t = useTranslations('settings');
  const trpc = useTRPC();
  const router = useRouter();
  const sentence = useErrorSentence();
  const [workspaceId, setWorkspaceId] = useState(workspaces[0]?.id ?? '');
  const [typed, setTyped] = useState<Partial<SiteBasicsValues>>({});
  // Only the browser knows where it is; until it runs, neutral values stand.
  const timeZone = useSyncExternalStore(
    never,
    () => Intl.DateTimeFormat().resolvedOptions().timeZone,
    () => 'UTC',
  );
  const currency = useSyncExternalStore(
    never,
    () => likelyCurrency(navigator.language),
    () => 'EUR',
  );
  const values: SiteBasicsValues = { name: '', domains: '', timeZone, currency, ...typed };
  const [problems, setProblems] = useState<SiteProblems>({});
  const [leaving, setLeaving] = useState(false);

  const create = useMutation(
    trpc.sites.create.mutationOptions({
      onSuccess: ({ siteId }) => {
        setLeaving(true);
        router.push(`/sites/${siteId}/settings#install`);
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
    const found: SiteProblems = {
      ...(values.name.trim() === '' ? { name: t('fields.nameNeeded') } : {}),
      ...(domains.length === 0 ? { domains: t('fields.domainsNeeded') } : {}),
    };
    setProblems(found);
    if (Object.keys(found).length > 0) return;
    create.mutate({
      workspaceId,
      name: values.name.trim(),
      domains,
      timeZone: values.timeZone,
      currency: values.currency,
    });
  }

  const busy = create.isPending || leaving;
  return (
    <Form errors={problems} problem={problems.form} onSubmit={submit} className="flex flex-col gap-4">
      {workspaces.length > 1 ? (
        <Field label={t('new.workspace')}>
          <Select
            value={workspaceId}
            onChange={setWorkspaceId}
            options={workspaces.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Field>
      ) : null}
      <SiteBasics
        values={values}
        problems={problems}
        onChange={(change) => setTyped((before) => ({ ...before, ...change }))}
      />
      <Button type="submit" variant="primary" busy={busy} className="mt-1 self-start">
        {busy ? t('new.busy') : t('new.submit')}
      </Button>
    </Form>
  );
}
