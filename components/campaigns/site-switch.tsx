'use client';
// The one switch that stops all campaigns of a site. It asks first, and says what will happen.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useTRPC } from '@/components/api/trpc';
import { useErrorSentence } from '@/components/api/use-error-sentence';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Message } from '@/components/ui/message';
import { Switch } from '@/components/ui/switch';
import { useNotify } from '@/components/ui/toast';

interface SiteSwitchProps {
  site: { id: string; name: string; paused: boolean };
  /** How many campaigns would show. */
  live: number;
}

export function SiteSwitch({ site, live }: SiteSwitchProps) {
  const t = useTranslations('campaigns.siteSwitch');
  const cancel = useTranslations('ui')('cancel');
  const trpc = useTRPC();
  const cache = useQueryClient();
  const notify = useNotify();
  const sentence = useErrorSentence();
  /** What is asked: the state it would get. Kept while the dialog fades. */
  const [asked, setAsked] = useState({ paused: false, open: false });
  const close = () => setAsked((before) => ({ ...before, open: false }));
  const pause = useMutation(
    trpc.sites.pause.mutationOptions({
      onSuccess: async (_answer, { paused }) => {
        cache.setQueryData(
          trpc.sites.get.queryKey({ siteId: site.id }),
          (before) => before && { ...before, paused },
        );
        close();
        notify({ title: t(paused ? 'paused' : 'resumed') });
        await cache.invalidateQueries(trpc.sites.get.queryFilter({ siteId: site.id }));
      },
    }),
  );
  const verb = asked.paused ? 'Pause' : 'Resume';
  return (
    <>
      <Switch
        label={t('label')}
        checked={site.paused}
        onChange={(paused) => {
          pause.reset();
          setAsked({ paused, open: true });
        }}
      />
      <Dialog
        open={asked.open}
        onOpenChange={(open) => {
          if (!open) close();
        }}
        title={t(asked.paused ? 'pauseTitle' : 'resumeTitle', { site: site.name })}
        footer={
          <>
            <Button onClick={close}>{cancel}</Button>
            <Button
              variant="primary"
              busy={pause.isPending}
              onClick={() => pause.mutate({ siteId: site.id, paused: asked.paused })}
            >
              {t(`confirm${verb}`)}
            </Button>
          </>
        }
      >
        <div className="flex flex-col gap-3">
          <p className="text-quiet">
            {t(asked.paused ? 'pauseBody' : 'resumeBody', { site: site.name, live })}
          </p>
          {pause.error ? (
            <Message tone="bad" announce>
              {sentence(pause.error)}
            </Message>
          ) : null}
        </div>
      </Dialog>
    </>
  );
}
