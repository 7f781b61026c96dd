'use client';
// The addresses that the team's own visits come from, which count in no figure.
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { fieldProblems } from '@/components/api/field-problems';
import { useTRPC } from '@/components/api/trpc';
import { useErrorSentence } from '@/components/api/use-error-sentence';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Form } from '@/components/ui/form';
import { Textarea } from '@/components/ui/input';
import { LeaveGuard } from '@/components/ui/leave-guard';
import { Section } from '@/components/ui/section';
import { useNotify } from '@/components/ui/toast';
import { splitLines } from './choices';
import { YourAddress } from './your-address';

interface Problems {
  addresses?: string;
  form?: string;
}

export function OwnVisits({ siteId }: { siteId: string }) {
  const t = useTranslations('ownVisits');
  const trpc = useTRPC();
  const cache = useQueryClient();
  const notify = useNotify();
  const sentence = useErrorSentence();
  const { data } = useSuspenseQuery(trpc.sites.ownVisits.queryOptions({ siteId }));
  const [typed, setTyped] = useState(() => data.addresses.join('\n'));
  const [problems, setProblems] = useState<Problems>({});
  const list = useRef<HTMLTextAreaElement>(null);
  const save = useRef<HTMLButtonElement>(null);
  const lines = splitLines(typed);
  const changed = lines.join('\n') !== data.addresses.join('\n');

  const update = useMutation(
    trpc.sites.updateOwnVisits.mutationOptions({
      onSuccess: async ({ addresses }, sent) => {
        notify({ title: t('saved'), description: t('savedDetail') });
        // In the usual form, unless somebody went on typing.
        setTyped((now) =>
          splitLines(now).join('\n') === sent.addresses.join('\n') ? addresses.join('\n') : now,
        );
        await cache.invalidateQueries(trpc.sites.ownVisits.queryFilter({ siteId }));
      },
      onError: (error) => {
        const found = fieldProblems(error, ['addresses']);
        setProblems(found.addresses === undefined ? { form: sentence(error) } : found);
      },
    }),
  );

  function submit() {
    setProblems({});
    update.mutate({ siteId, addresses: lines });
  }

  return (
    <div className="max-w-xl">
      <Form errors={problems} problem={problems.form} onSubmit={submit} label={t('title')}>
        <Section title={t('title')} description={t('description')}>
          <Field label={t('addresses')} hint={t('addressesHint')} error={problems.addresses}>
            <Textarea
              ref={list}
              rows={5}
              spellCheck={false}
              autoCapitalize="none"
              className="tabular-nums"
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
            />
          </Field>
          {data.yours ? (
            <YourAddress
              yours={data.yours}
              // What the server found in the list may be gone from it by now.
              isListed={
                lines.includes(data.yours.range) ||
                (data.yours.isListed && data.addresses.every((line) => lines.includes(line)))
              }
              onAdd={(range) => {
                setTyped([...lines, range].join('\n'));
                // The button goes with the press.
                list.current?.focus();
              }}
            />
          ) : null}
          <div className="mt-5 flex flex-wrap items-center gap-3">
            <Button ref={save} type="submit" variant="primary" busy={update.isPending} unavailable={!changed}>
              {t('save')}
            </Button>
            {changed ? (
              <Button
                variant="ghost"
                onClick={() => {
                  setTyped(data.addresses.join('\n'));
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
          </div>
        </Section>
      </Form>
      <div className="border-t border-line">
        <Section title={t('means.title')}>
          <ul className="flex list-disc flex-col gap-1.5 ps-5 text-quiet">
            <li>{t('means.address')}</li>
            <li>{t('means.shown')}</li>
            <li>{t('means.forms')}</li>
            <li>{t('means.orders')}</li>
            <li>{t('means.since')}</li>
          </ul>
        </Section>
      </div>
      <LeaveGuard active={changed} onLeave={() => setTyped(data.addresses.join('\n'))} />
    </div>
  );
}
