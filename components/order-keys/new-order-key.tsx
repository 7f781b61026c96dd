'use client';
// Makes a key: asks what it is for, then shows its secret, once.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useTRPC } from '@/components/api/trpc';
import { useErrorSentence } from '@/components/api/use-error-sentence';
import { Button } from '@/components/ui/button';
import { CopyField } from '@/components/ui/copy-field';
import { Dialog } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { Form } from '@/components/ui/form';
import { Input } from '@/components/ui/input';
import { LeaveGuard } from '@/components/ui/leave-guard';
import { Message } from '@/components/ui/message';
import { MAX_NAME_LENGTH } from '@/core/limits';

export function NewOrderKey({ siteId }: { siteId: string }) {
  const t = useTranslations('orderKeys.new');
  const trpc = useTRPC();
  const cache = useQueryClient();
  const sentence = useErrorSentence();
  const [isOpen, setOpen] = useState(false);
  const [name, setName] = useState('');
  const [problems, setProblems] = useState<{ name?: string }>({});
  const create = useMutation(
    trpc.orderKeys.create.mutationOptions({
      onSuccess: () => cache.invalidateQueries(trpc.orderKeys.list.queryFilter({ siteId })),
    }),
  );
  const made = create.data;

  function open(next: boolean) {
    setOpen(next);
    if (!next) return;
    setName('');
    setProblems({});
    create.reset();
  }

  function submit() {
    const trimmed = name.trim();
    setProblems(trimmed === '' ? { name: t('nameNeeded') } : {});
    if (trimmed !== '') create.mutate({ siteId, name: trimmed });
  }

  return (
    <Dialog
      open={isOpen}
      // The secret is told once: only "I have kept it" takes it away, and a key is not made unseen.
      held={create.isPending || made !== undefined}
      onOpenChange={open}
      title={t(made ? 'madeTitle' : 'title')}
      description={t(made ? 'madeBody' : 'body')}
      trigger={<Button>{t('open')}</Button>}
      footer={
        made ? (
          <Button variant="primary" onClick={() => setOpen(false)}>
            {t('done')}
          </Button>
        ) : undefined
      }
    >
      {made ? (
        // The field with the focus is gone. A button would be pressed by a second Enter, and the secret be lost.
        <div ref={(body) => body?.focus()} tabIndex={-1} className="flex flex-col gap-3 outline-none">
          <CopyField value={`BECKON_KEY=${made.keyId}\nBECKON_SECRET=${made.secret}`} label={t('secret')} />
          <Message tone="warn">{t('once')}</Message>
        </div>
      ) : (
        <Form
          errors={problems}
          problem={create.error ? sentence(create.error) : undefined}
          onSubmit={submit}
          className="flex flex-col gap-4"
        >
          <Field label={t('name')} hint={t('nameHint')} error={problems.name}>
            <Input
              value={name}
              maxLength={MAX_NAME_LENGTH}
              onChange={(event) => setName(event.target.value)}
            />
          </Field>
          <div className="flex flex-wrap justify-end gap-2">
            <Button unavailable={create.isPending} onClick={() => setOpen(false)}>
              {t('cancel')}
            </Button>
            <Button type="submit" variant="primary" busy={create.isPending}>
              {t('submit')}
            </Button>
          </div>
        </Form>
      )}
      <LeaveGuard active={isOpen && made !== undefined} onLeave={() => setOpen(false)} />
    </Dialog>
  );
}
