'use client';
// How the person is called in the workspace.
import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useTRPC } from '@/components/api/trpc';
import { useErrorSentence } from '@/components/api/use-error-sentence';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Form, type ReadField } from '@/components/ui/form';
import { Input } from '@/components/ui/input';
import { useNotify } from '@/components/ui/toast';

export function AccountNameForm({ name: stored, email }: { name: string; email: string }) {
  const t = useTranslations('auth');
  const trpc = useTRPC();
  const router = useRouter();
  const notify = useNotify();
  const sentence = useErrorSentence();
  const [problems, setProblems] = useState<{ name?: string }>({});
  const rename = useMutation(
    trpc.account.rename.mutationOptions({
      onSuccess: () => {
        notify({ title: t('account.nameSaved') });
        router.refresh();
      },
      onError: (error) => setProblems({ name: sentence(error) }),
    }),
  );

  function submit(read: ReadField) {
    const name = read('name').trim();
    const found = name === '' ? { name: t('nameNeeded') } : {};
    setProblems(found);
    if (!found.name) rename.mutate({ name });
  }

  return (
    <Form errors={problems} onSubmit={submit} className="flex flex-col gap-4">
      <Field name="name" label={t('name')} error={problems.name}>
        <Input autoComplete="name" defaultValue={stored} />
      </Field>
      <Field label={t('email')} hint={t('account.emailHint')}>
        <Input value={email} readOnly className="bg-page! text-quiet" />
      </Field>
      <Button type="submit" busy={rename.isPending} className="self-start">
        {t('account.saveName')}
      </Button>
    </Form>
  );
}
