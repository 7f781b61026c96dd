'use client';
// Deleting a site with everything in it: for owners, and only after its name was typed.
import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useTRPC } from '@/components/api/trpc';
import { useErrorSentence } from '@/components/api/use-error-sentence';
import { Button } from '@/components/ui/button';
import { ConfirmButton } from '@/components/ui/confirm-button';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Section } from '@/components/ui/section';

export function DeleteSite({ siteId, name }: { siteId: string; name: string }) {
  const t = useTranslations('settings.remove');
  const trpc = useTRPC();
  const sentence = useErrorSentence();
  const [typed, setTyped] = useState('');
  const remove = useMutation(trpc.sites.remove.mutationOptions());
  return (
    <Section title={t('title')} description={t('description')}>
      <ConfirmButton
        trigger={<Button variant="danger">{t('open')}</Button>}
        title={t('heading', { name })}
        description={t('body')}
        confirm={t('confirm')}
        onOpen={() => setTyped('')}
        ready={typed.trim() === name.trim()}
        sentence={sentence}
        onConfirm={() => remove.mutateAsync({ siteId, name: typed })}
        // A full load: nothing of the site stays in memory.
        onDone={() => location.assign('/')}
      >
        <Field
          label={t.rich('type', {
            name,
            b: (chunks) => <span className="font-semibold wrap-anywhere">{chunks}</span>,
          })}
        >
          <Input
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            autoComplete="off"
            spellCheck={false}
          />
        </Field>
      </ConfirmButton>
    </Section>
  );
}
