'use client';
// What can be done about the status of a campaign: pause and resume, schedule, bring back; and when it runs, in a sentence.
import { useMutation } from '@tanstack/react-query';
import { ArchiveRestore, CalendarClock, ChevronDown, Pause, Play } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useTRPC } from '@/components/api/trpc';
import { useErrorSentence } from '@/components/api/use-error-sentence';
import { CampaignState } from '@/components/campaigns/campaign-state';
import { useScheduleSentence } from '@/components/campaigns/schedule/use-schedule-sentence';
import { Button } from '@/components/ui/button';
import { lazyDialog } from '@/components/ui/lazy-dialog';
import { Menu, MenuItem } from '@/components/ui/menu';
import { useNotify } from '@/components/ui/toast';
import { statusOf, type CampaignLife } from '@/core/campaign-status';
import { useSession } from '../editor-context';
import { useCampaignStatus } from './use-campaign-status';

const scheduleDialog = lazyDialog(() =>
  import('@/components/campaigns/schedule/schedule-dialog').then((module) => module.ScheduleDialog),
);

export function StatusMenu() {
  const t = useTranslations('editor.status');
  const { campaign, changeCampaign } = useSession();
  const { id, name, life } = campaign;
  const { status, now } = useCampaignStatus();
  const sayWhen = useScheduleSentence();
  const trpc = useTRPC();
  const notify = useNotify();
  const sentence = useErrorSentence();
  const pause = useMutation(trpc.campaigns.pause.mutationOptions());
  const resume = useMutation(trpc.campaigns.resume.mutationOptions());
  const unarchive = useMutation(trpc.campaigns.unarchive.mutationOptions());
  /** Each opening starts afresh. */
  const [scheduling, setScheduling] = useState({ openings: 0, open: false });

  const change = (to: Partial<CampaignLife>) => changeCampaign({ life: { ...life, ...to } });
  const failed = (title: string) => (error: unknown) =>
    notify({ title, description: sentence(error), tone: 'bad' });

  const setPaused = (paused: boolean) =>
    (paused ? pause : resume).mutate(
      { campaignId: id },
      {
        onSuccess: () => {
          change({ paused });
          const isLive = statusOf({ ...life, paused }, Date.now()) === 'live';
          notify({
            title: paused ? t('pausedNow') : t('resumedNow', { live: isLive ? 'yes' : 'no' }),
          });
        },
        onError: failed(t(paused ? 'pauseFailed' : 'resumeFailed')),
      },
    );
  const bringBack = () =>
    unarchive.mutate(
      { campaignId: id, as: 'paused' },
      {
        onSuccess: () => {
          change({ archived: false, paused: life.release !== null });
          notify({ title: t('unarchivedNow', { paused: life.release === null ? 'no' : 'yes' }) });
        },
        onError: failed(t('unarchiveFailed')),
      },
    );

  const when = status === 'archived' ? null : sayWhen(life, now);
  return (
    <>
      <Menu
        align="start"
        trigger={
          <Button
            size="sm"
            variant="ghost"
            busy={pause.isPending || resume.isPending || unarchive.isPending}
            className="px-2!"
          >
            <CampaignState status={status} />
            <ChevronDown aria-hidden className="size-3" />
          </Button>
        }
      >
        {when ? <p className="max-w-64 px-2 pt-1.5 pb-1 text-small text-quiet">{when}</p> : null}
        {status === 'archived' ? (
          <MenuItem icon={<ArchiveRestore aria-hidden />} onSelect={bringBack}>
            {t('unarchive')}
          </MenuItem>
        ) : (
          <>
            {status === 'live' || status === 'scheduled' ? (
              <MenuItem icon={<Pause aria-hidden />} onSelect={() => setPaused(true)}>
                {t('pause')}
              </MenuItem>
            ) : null}
            {status === 'paused' ? (
              <MenuItem icon={<Play aria-hidden />} onSelect={() => setPaused(false)}>
                {t('resume')}
              </MenuItem>
            ) : null}
            <MenuItem
              icon={<CalendarClock aria-hidden />}
              onSelect={() => setScheduling(({ openings }) => ({ openings: openings + 1, open: true }))}
            >
              {t('schedule')}
            </MenuItem>
          </>
        )}
      </Menu>
      {scheduling.openings === 0 ? null : (
        <scheduleDialog.Part
          key={scheduling.openings}
          campaign={{ id, name, ...life }}
          open={scheduling.open}
          onOpenChange={(open) => setScheduling((before) => ({ ...before, open }))}
          onChanged={change}
        />
      )}
    </>
  );
}
