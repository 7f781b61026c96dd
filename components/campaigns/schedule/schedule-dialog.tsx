'use client';
// Changes when a published campaign runs. One instance per opening.
import { useMutation } from '@tanstack/react-query';
import { useNow, useTimeZone, useTranslations } from 'next-intl';
import { useState } from 'react';
import { useTRPC } from '@/components/api/trpc';
import { useErrorSentence } from '@/components/api/use-error-sentence';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Form } from '@/components/ui/form';
import { useNotify } from '@/components/ui/toast';
import type { Schedule } from '@/core/campaign-status';
import { ScheduleFields } from './schedule-fields';
import { readSchedule, typeSchedule } from './typed-schedule';
import { useScheduleSentence } from './use-schedule-sentence';

interface ScheduleDialogProps {
  campaign: { id: string; name: string } & Schedule;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onChanged: (schedule: Schedule) => void;
}

export function ScheduleDialog({ campaign, open, onOpenChange, onChanged }: ScheduleDialogProps) {
  const t = useTranslations('campaigns.schedule');
  const cancel = useTranslations('ui')('cancel');
  const zone = useTimeZone() ?? 'UTC';
  const now = useNow({ updateInterval: 15_000 }).getTime();
  const notify = useNotify();
  const sentence = useErrorSentence();
  const tell = useScheduleSentence();
  const [typed, setTyped] = useState(() => typeSchedule(campaign, zone));
  const read = readSchedule(typed, zone, now);
  const save = useMutation(
    useTRPC().campaigns.schedule.mutationOptions({
      onSuccess: (_answer, { startsAt, endsAt }) => {
        const schedule = { startsAt, endsAt };
        notify({
          title: t('saved', { name: campaign.name }),
          description: tell(schedule, now) ?? t('atOnce', { zone }),
        });
        onChanged(schedule);
        onOpenChange(false);
      },
    }),
  );
  const submit = () => {
    if (read.ok && !save.isPending) save.mutate({ campaignId: campaign.id, ...read.schedule });
  };
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={t('title', { name: campaign.name })}
      description={t('description')}
      footer={
        <>
          <Button onClick={() => onOpenChange(false)}>{cancel}</Button>
          <Button variant="primary" busy={save.isPending} disabled={!read.ok} onClick={submit}>
            {t('save')}
          </Button>
        </>
      }
    >
      <Form errors={{}} problem={save.error ? sentence(save.error) : undefined} onSubmit={submit}>
        <ScheduleFields typed={typed} read={read} now={now} onChange={setTyped} />
      </Form>
    </Dialog>
  );
}
