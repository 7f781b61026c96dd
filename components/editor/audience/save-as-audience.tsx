'use client';
// Makes an audience of the campaign's conditions, and has the campaign use it: one press to begin with, one step to undo.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useTRPC } from '@/components/api/trpc';
import { useErrorSentence } from '@/components/api/use-error-sentence';
import { AudienceNameFields } from '@/components/audiences/audience-name-fields';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Form } from '@/components/ui/form';
import { useNotify } from '@/components/ui/toast';
import { hasEmptyCondition } from '@/core/campaign/check-targeting';
import { audiencesNamed } from '@/core/targeting';
import { useDocument, useSession } from '../editor-context';
import { setTargeting } from '../state/edits';
import { rootOf } from './condition-tree';

export function SaveAsAudience() {
  const t = useTranslations('editor.audience.saveAs');
  const targeting = useDocument().targeting;
  const [isOpen, setOpen] = useState(false);
  const [openings, setOpenings] = useState(0);
  if (rootOf(targeting).group.of.length === 0) return null;
  const obstacle =
    audiencesNamed(targeting).length > 0
      ? t('nested')
      : hasEmptyCondition(targeting)
        ? t('incomplete')
        : null;
  return (
    <div className="px-3 py-3">
      <Button
        size="sm"
        unavailable={obstacle !== null}
        aria-describedby={obstacle === null ? undefined : 'save-as-audience-obstacle'}
        onClick={() => {
          if (obstacle !== null) return;
          setOpenings(openings + 1);
          setOpen(true);
        }}
      >
        {t('open')}
      </Button>
      {obstacle === null ? null : (
        <p id="save-as-audience-obstacle" className="mt-1.5 text-small text-quiet">
          {obstacle}
        </p>
      )}
      {openings > 0 ? <SaveDialog key={openings} open={isOpen} onOpenChange={setOpen} /> : null}
    </div>
  );
}

function SaveDialog({ open, onOpenChange }: { open: boolean; onOpenChange: (open: boolean) => void }) {
  const t = useTranslations('editor.audience.saveAs');
  const cancel = useTranslations('ui')('cancel');
  const trpc = useTRPC();
  const cache = useQueryClient();
  const notify = useNotify();
  const sentence = useErrorSentence();
  const { store, campaign } = useSession();
  const targeting = useDocument().targeting;
  const [values, setValues] = useState({ name: '', description: '' });
  const [problems, setProblems] = useState<{ name?: string; form?: string }>({});
  const create = useMutation(
    trpc.audiences.create.mutationOptions({
      onSuccess: async ({ audienceId }, { name }) => {
        // With its name and meaning at hand before the first row names it.
        await cache.invalidateQueries(trpc.audiences.list.queryFilter({ siteId: campaign.siteId }));
        store.getState().apply(setTargeting({ kind: 'all', of: [{ kind: 'audience', id: audienceId }] }));
        onOpenChange(false);
        notify({ title: t('done', { name }), description: t('doneHint') });
      },
      onError: (error) => setProblems({ form: sentence(error) }),
    }),
  );

  const submit = () => {
    if (create.isPending) return;
    const name = values.name.trim();
    setProblems(name === '' ? { name: t('nameNeeded') } : {});
    if (name === '') return;
    create.mutate({
      siteId: campaign.siteId,
      name,
      description: values.description.trim(),
      condition: targeting,
    });
  };

  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={t('title')}
      description={t('description')}
      footer={
        <>
          <Button onClick={() => onOpenChange(false)}>{cancel}</Button>
          <Button variant="primary" busy={create.isPending} onClick={submit}>
            {t('submit')}
          </Button>
        </>
      }
    >
      <Form errors={problems} problem={problems.form} onSubmit={submit} className="flex flex-col gap-4">
        <AudienceNameFields values={values} nameProblem={problems.name} onChange={setValues} />
      </Form>
    </Dialog>
  );
}
