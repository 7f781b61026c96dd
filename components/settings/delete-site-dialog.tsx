'use client';
// Asks for the name of the site before everything in it goes.
import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useTRPC } from '@/components/api/trpc';
import { useErrorSentence } from '@/components/api/use-error-sentence';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';

interface DeleteSiteDialogProps {
  siteId: string;
  name: string;
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

export function DeleteSiteDialog({ siteId, name, open, onOpenChange }: DeleteSiteDialogProps) {
  const t = useTranslations('settings.remove');
  const trpc = useTRPC();
  const sentence = useErrorSentence();
  const [typed, setTyped] = useState('');
  const remove = useMutation(trpc.sites.remove.mutationOptions());
  return (
    <ConfirmDialog
      open={open}
      onOpenChange={onOpenChange}
      title={t('heading', { name })}
      description={t('body')}
      confirm={t('confirm')}
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
    </ConfirmDialog>
  );
}
