'use client';
// What concerns the workspace itself: its name, leaving it, deleting it.
import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useTRPC } from '@/components/api/trpc';
import { useErrorSentence } from '@/components/api/use-error-sentence';
import { Button } from '@/components/ui/button';
import { ConfirmButton } from '@/components/ui/confirm-button';
import { Field } from '@/components/ui/field';
import { Form, type ReadField } from '@/components/ui/form';
import { Input } from '@/components/ui/input';
import { Section } from '@/components/ui/section';
import { useNotify } from '@/components/ui/toast';
import { MAX_NAME_LENGTH } from '@/core/limits';
import type { TeamView } from '@/server/trpc/router';

export function WorkspaceSection({ team }: { team: TeamView }) {
  const t = useTranslations('team.workspace');
  const trpc = useTRPC();
  const router = useRouter();
  const notify = useNotify();
  const sentence = useErrorSentence();
  const workspaceId = team.workspace.id;
  const name = team.workspace.name;
  const isOwner = team.role === 'owner';
  const [problems, setProblems] = useState<{ name?: string }>({});
  const rename = useMutation(
    trpc.workspaces.rename.mutationOptions({
      onSuccess: () => {
        notify({ title: t('renamed') });
        router.refresh();
      },
      onError: (error) => setProblems({ name: sentence(error) }),
    }),
  );
  const leave = useMutation(trpc.team.leave.mutationOptions());
  const remove = useMutation(trpc.workspaces.remove.mutationOptions());
  // A full load: nothing of it stays in memory.
  const goHome = () => location.assign('/');

  function submit(read: ReadField) {
    const next = read('name').trim();
    const found = next === '' ? { name: t('nameNeeded') } : {};
    setProblems(found);
    if (!found.name) rename.mutate({ workspaceId, name: next });
  }

  return (
    <Section title={t('title')} description={t('description')}>
      <div className="flex flex-col gap-5">
        {isOwner ? (
          <Form errors={problems} onSubmit={submit} className="flex flex-col gap-3">
            <Field name="name" label={t('name')} error={problems.name}>
              <Input key={name} defaultValue={name} maxLength={MAX_NAME_LENGTH} />
            </Field>
            <Button type="submit" busy={rename.isPending} className="self-start">
              {t('rename')}
            </Button>
          </Form>
        ) : null}
        <div className="flex flex-wrap items-center gap-2">
          <ConfirmButton
            trigger={<Button>{t('leave')}</Button>}
            title={t('leaveTitle', { name })}
            description={t('leaveBody')}
            confirm={t('leave')}
            sentence={sentence}
            onConfirm={() => leave.mutateAsync({ workspaceId })}
            onDone={goHome}
          />
          {isOwner && team.sites === 0 ? (
            <ConfirmButton
              trigger={<Button>{t('remove')}</Button>}
              title={t('removeTitle', { name })}
              description={t('removeBody')}
              confirm={t('remove')}
              sentence={sentence}
              onConfirm={() => remove.mutateAsync({ workspaceId })}
              onDone={goHome}
            />
          ) : null}
        </div>
        {isOwner && team.sites > 0 ? <p className="text-small text-quiet">{t('removeHint')}</p> : null}
      </div>
    </Section>
  );
}
