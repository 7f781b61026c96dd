'use client';
// The status of a campaign that has a release: live or paused, and the way from one to the other.
import { useMutation } from '@tanstack/react-query';
import { ChevronDown, Pause, Play } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useTRPC } from '@/components/api/trpc';
import { useErrorSentence } from '@/components/api/use-error-sentence';
import { CampaignState } from '@/components/campaigns/campaign-state';
import { Button } from '@/components/ui/button';
import { Menu, MenuItem } from '@/components/ui/menu';
import { useNotify } from '@/components/ui/toast';
import { useSession } from '../editor-context';

export function StatusMenu() {
  const t = useTranslations('editor.status');
  const { campaign, changeCampaign } = useSession();
  const trpc = useTRPC();
  const notify = useNotify();
  const sentence = useErrorSentence();
  const pause = useMutation(trpc.campaigns.pause.mutationOptions());
  const resume = useMutation(trpc.campaigns.resume.mutationOptions());

  const change = (status: 'live' | 'paused') =>
    (status === 'paused' ? pause : resume).mutate(
      { campaignId: campaign.id },
      {
        onSuccess: () => {
          changeCampaign({ status });
          notify({ title: t(status === 'paused' ? 'pausedNow' : 'resumedNow') });
        },
        onError: (error) =>
          notify({
            title: t(status === 'paused' ? 'pauseFailed' : 'resumeFailed'),
            description: sentence(error),
            tone: 'bad',
          }),
      },
    );

  return (
    <Menu
      align="start"
      trigger={
        <Button size="sm" variant="ghost" busy={pause.isPending || resume.isPending} className="px-2!">
          <CampaignState status={campaign.status} />
          <ChevronDown aria-hidden className="size-3" />
        </Button>
      }
    >
      {campaign.status === 'live' ? (
        <MenuItem icon={<Pause aria-hidden />} onSelect={() => change('paused')}>
          {t('pause')}
        </MenuItem>
      ) : (
        <MenuItem icon={<Play aria-hidden />} onSelect={() => change('live')}>
          {t('resume')}
        </MenuItem>
      )}
    </Menu>
  );
}
