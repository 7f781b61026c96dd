'use client';
// Puts a campaign into an exclusion group, one that is there or a new one.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { useTRPC } from '@/components/api/trpc';
import { useErrorSentence } from '@/components/api/use-error-sentence';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { Form } from '@/components/ui/form';
import { Input } from '@/components/ui/input';
import { useNotify } from '@/components/ui/toast';
import { MAX_NAME_LENGTH } from '@/core/limits';
import type { CampaignListItem } from '@/server/trpc/router';

interface GroupDialogProps {
  siteId: string;
  /** Null: closed. */
  campaign: CampaignListItem | null;
  /** Names that groups of the site have. */
  groups: readonly string[];
  onClose: () => void;
}

export function GroupDialog({ siteId, campaign, groups, onClose }: GroupDialogProps) {
  const t = useTranslations('campaigns.group');
  const cancel = useTranslations('ui')('cancel');
  const trpc = useTRPC();
  const cache = useQueryClient();
  const notify = useNotify();
  const sentence = useErrorSentence();
  const label = useId();
  const [typed, setTyped] = useState<{ campaign: CampaignListItem; group: string } | null>(null);
  const group = typed?.campaign === campaign ? (typed?.group ?? '') : (campaign?.group ?? '');
  const { mutate, isPending, error, reset } = useMutation(
    trpc.campaigns.setGroup.mutationOptions({
      onSuccess: async (_answer, { group: chosen }) => {
        const name = campaign?.name ?? '';
        notify({ title: chosen === '' ? t('left', { name }) : t('joined', { name, group: chosen }) });
        onClose();
        await cache.invalidateQueries(trpc.campaigns.list.queryFilter({ siteId }));
      },
    }),
  );
  const close = () => {
    reset();
    setTyped(null);
    onClose();
  };
  const save = () => {
    if (campaign && !isPending) mutate({ campaignId: campaign.id, group: group.trim() });
  };
  const set = (name: string) => setTyped(campaign && { campaign, group: name });

  return (
    <Dialog
      open={campaign !== null}
      onOpenChange={(open) => {
        if (!open) close();
      }}
      title={t('title')}
      description={t('description')}
      footer={
        <>
          <Button onClick={close}>{cancel}</Button>
          <Button variant="primary" busy={isPending} onClick={save}>
            {t('save')}
          </Button>
        </>
      }
    >
      <Form errors={{}} problem={error ? sentence(error) : undefined} onSubmit={save}>
        <Field label={t('name')} hint={t('nameHint')}>
          <Input value={group} maxLength={MAX_NAME_LENGTH} onChange={(event) => set(event.target.value)} />
        </Field>
        {groups.length > 0 ? (
          <div role="group" aria-labelledby={label} className="mt-3 flex flex-wrap items-center gap-1.5">
            <span id={label} className="text-small text-quiet">
              {t('existing')}
            </span>
            {groups.map((name) => (
              <Button key={name} size="sm" aria-pressed={name === group.trim()} onClick={() => set(name)}>
                <span className="max-w-48 truncate">{name}</span>
              </Button>
            ))}
          </div>
        ) : null}
      </Form>
    </Dialog>
  );
}
