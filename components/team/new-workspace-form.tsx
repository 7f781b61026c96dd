'use client';
// A new workspace needs a name; whoever makes it owns it.
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
import { MAX_NAME_LENGTH } from '@/core/limits';

export function NewWorkspaceForm() {
  const t = useTranslations('team');
  const trpc = useTRPC();
  const router = useRouter();
  const sentence = useErrorSentence();
  const [problems, setProblems] = useState<{ name?: string }>({});
  const create = useMutation(
    trpc.workspaces.create.mutationOptions({
      onSuccess: ({ workspaceId }) => {
        router.push(`/workspaces/${workspaceId}`);
        router.refresh();
      },
      onError: (error) => setProblems({ name: sentence(error) }),
    }),
  );

  function submit(read: ReadField) {
    const name = read('name').trim();
    const found = name === '' ? { name: t('workspace.nameNeeded') } : {};
    setProblems(found);
    if (!found.name) create.mutate({ name });
  }

  return (
    <Form errors={problems} onSubmit={submit} className="flex flex-col gap-4">
      <Field name="name" label={t('workspace.name')} error={problems.name}>
        <Input maxLength={MAX_NAME_LENGTH} autoFocus />
      </Field>
      <Button type="submit" variant="primary" busy={create.isPending} className="self-start">
        {t('new.submit')}
      </Button>
    </Form>
  );
}
