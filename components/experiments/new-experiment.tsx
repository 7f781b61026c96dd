'use client';
// Begins an experiment: what one wants to know, of which campaign, and how the question is called.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useTRPC } from '@/components/api/trpc';
import { useErrorSentence } from '@/components/api/use-error-sentence';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { Form } from '@/components/ui/form';
import { Input } from '@/components/ui/input';
import { Message } from '@/components/ui/message';
import { Select } from '@/components/ui/select';
import { EXPERIMENT_KINDS, type ExperimentKind } from '@/core/experiments/experiment';
import { MAX_NAME_LENGTH } from '@/core/limits';
import { experimentPath } from './experiment-paths';
import { KindChoices } from './kind-choices';

interface NewExperimentProps {
  siteId: string;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** The campaign that it is begun from; absent: to be chosen. */
  campaignId?: string;
}

export function NewExperiment({ siteId, open, onOpenChange, campaignId }: NewExperimentProps) {
  const t = useTranslations('experiments');
  const cancel = useTranslations('ui')('cancel');
  const trpc = useTRPC();
  const cache = useQueryClient();
  const router = useRouter();
  const sentence = useErrorSentence();
  const campaigns = useQuery(trpc.campaigns.list.queryOptions({ siteId }, { enabled: open }));
  const able = (campaigns.data ?? []).filter(({ status }) => status !== 'archived');
  const [kind, setKind] = useState<ExperimentKind>('variants');
  const [chosen, setChosen] = useState<string | null>(campaignId ?? null);
  const [name, setName] = useState('');
  const [isMissing, setMissing] = useState(false);
  const [isLeaving, setLeaving] = useState(false);
  const campaign = able.find(({ id }) => id === chosen) ?? able[0];
  const { mutate, isPending, error } = useMutation(
    trpc.experiments.create.mutationOptions({
      onSuccess: ({ experimentId }) => {
        setLeaving(true);
        void cache.invalidateQueries(trpc.experiments.list.queryFilter({ siteId }));
        router.push(experimentPath(siteId, experimentId));
      },
    }),
  );
  const busy = isPending || isLeaving;
  const needsCampaign = kind !== 'site';
  const lacksCampaign = needsCampaign && campaigns.isSuccess && able.length === 0;

  function submit() {
    const wanted = name.trim();
    setMissing(wanted === '');
    if (wanted === '' || busy || (needsCampaign && !campaign)) return;
    mutate({ siteId, campaignId: needsCampaign ? (campaign?.id ?? null) : null, name: wanted, kind });
  }

  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      held={busy}
      size="lg"
      title={t('create.title')}
      description={t('create.description')}
      footer={
        <>
          <Button unavailable={busy} onClick={() => onOpenChange(false)}>
            {cancel}
          </Button>
          <Button variant="primary" busy={busy} unavailable={needsCampaign && !campaign} onClick={submit}>
            {t(busy ? 'create.busy' : 'create.create')}
          </Button>
        </>
      }
    >
      <Form
        errors={isMissing ? { name: '' } : {}}
        problem={error ? sentence(error) : undefined}
        onSubmit={submit}
        className="flex flex-col gap-4"
      >
        <Field
          label={t('create.name')}
          hint={t('create.nameHint')}
          error={isMissing ? t('create.nameNeeded') : undefined}
        >
          <Input value={name} maxLength={MAX_NAME_LENGTH} onChange={(event) => setName(event.target.value)} />
        </Field>
        <KindChoices label={t('create.question')} kinds={EXPERIMENT_KINDS} value={kind} onChange={setKind} />
        {needsCampaign && able.length > 0 ? (
          <Field label={t('create.campaign')}>
            <Select
              value={campaign?.id ?? ''}
              options={able.map((one) => ({ value: one.id, label: one.name }))}
              onChange={setChosen}
            />
          </Field>
        ) : null}
        {lacksCampaign ? <Message tone="warn">{t('create.noCampaigns')}</Message> : null}
        {campaigns.error ? <Message tone="bad">{sentence(campaigns.error)}</Message> : null}
      </Form>
    </Dialog>
  );
}
