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
import { Form } from '@/components/ui/form';
import { Input } from '@/components/ui/input';
import { useNotify } from '@/components/ui/toast';

export function AccountNameForm({ name: stored, email }: { name: string; email: string }) {
  const t = useTranslations('auth');
  const trpc = useTRPC();
  const router = useRouter();
  const notify = useNotify();
  const sentence = useErrorSentence();
  const [name, setName] = useState(stored);
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

  function submit() {
    const found = name.trim() === '' ? { name: t('nameNeeded') } : {};
    setProblems(found);
    if (!found.name) rename.mutate({ name: name.trim() });
  }

  return (
    <Form errors={problems} onSubmit={submit} className="flex flex-col gap-4">
      <Field label={t('name')} error={problems.name}>
        <Input autoComplete="name" value={name} onChange={(event) => setName(event.target.value)} />
      </Field>
      <Field label={t('email')} hint={t('account.emailHint')}>
        <Input value={email} readOnly className="bg-page! text-quiet" />
      </Field>
      <Button type="submit" busy={rename.isPending} disabled={name.trim() === stored} className="self-start">
        {t('account.saveName')}
      </Button>
    </Form>
  );
}
