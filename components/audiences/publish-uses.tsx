'use client';
// Publishes the campaigns that use an audience, one after another, each as if by its own button, and tells what came of each.
import { useQueryClient } from '@tanstack/react-query';
import { CircleCheck, CircleX, LoaderCircle } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { useTRPC, useTRPCClient } from '@/components/api/trpc';
import { useErrorSentence } from '@/components/api/use-error-sentence';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import type { AudienceUse } from '@/server/trpc/router';

type Outcome =
  | { kind: 'waiting' | 'busy' }
  | { kind: 'published'; release: number }
  | { kind: 'refused'; sentence: string };

interface PublishUsesProps {
  siteId: string;
  /** Of the audience. */
  name: string;
  /** Those to publish. When there are none, only the result of a publication shows. */
  uses: readonly AudienceUse[];
  /** Something about the audience is not saved yet. */
  isChanged: boolean;
}

export function PublishUses({ siteId, name, uses, isChanged }: PublishUsesProps) {
  const t = useTranslations('audiences.publish');
  const [isOpen, setOpen] = useState(false);
  // What was to be published when the dialog opened: what is published leaves the list.
  const [chosen, setChosen] = useState<readonly AudienceUse[]>([]);
  return (
    <>
      {uses.length > 0 ? (
        <div className="border-t border-line px-4 py-3">
          <Button
            className="w-full"
            unavailable={isChanged}
            aria-describedby={isChanged ? 'publish-uses-hint' : undefined}
            onClick={() => {
              if (isChanged) return;
              setChosen(uses);
              setOpen(true);
            }}
          >
            {t('open', { count: uses.length })}
          </Button>
          {isChanged ? (
            <p id="publish-uses-hint" className="mt-1.5 text-small text-quiet">
              {t('saveFirst')}
            </p>
          ) : null}
        </div>
      ) : null}
      {chosen.length > 0 ? (
        <PublishDialog
          siteId={siteId}
          name={name}
          uses={chosen}
          open={isOpen}
          onOpenChange={setOpen}
          onClosed={() => setChosen([])}
        />
      ) : null}
    </>
  );
}

interface PublishDialogProps extends Omit<PublishUsesProps, 'isChanged'> {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onClosed: () => void;
}

function PublishDialog({ siteId, name, uses, open, onOpenChange, onClosed }: PublishDialogProps) {
  const t = useTranslations('audiences.publish');
  const trpc = useTRPC();
  const client = useTRPCClient();
  const cache = useQueryClient();
  const sentence = useErrorSentence();
  const [outcomes, setOutcomes] = useState<Readonly<Record<string, Outcome>>>({});
  const [state, setState] = useState<'asking' | 'busy' | 'done'>('asking');
  const isStopped = useRef(false);

  const tell = (id: string, outcome: Outcome) => setOutcomes((before) => ({ ...before, [id]: outcome }));

  const run = async () => {
    setState('busy');
    for (const { campaignId, revision } of uses) {
      if (isStopped.current) break;
      tell(campaignId, { kind: 'busy' });
      try {
        const { release } = await client.campaigns.publish.mutate({ campaignId, revision });
        tell(campaignId, { kind: 'published', release });
      } catch (error) {
        tell(campaignId, { kind: 'refused', sentence: sentence(error) });
      }
    }
    setState('done');
    await Promise.all([
      cache.invalidateQueries(trpc.audiences.list.queryFilter({ siteId })),
      cache.invalidateQueries(trpc.campaigns.list.queryFilter({ siteId })),
    ]);
  };

  const published = Object.values(outcomes).filter(({ kind }) => kind === 'published').length;
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => {
        if (state !== 'busy') onOpenChange(next);
      }}
      onClosed={onClosed}
      title={state === 'done' ? t('done', { count: published }) : t('title', { count: uses.length })}
      description={state === 'done' ? t('doneHint') : t('description', { name })}
      footer={
        state === 'asking' ? (
          <>
            <Button onClick={() => onOpenChange(false)}>{t('later')}</Button>
            <Button variant="primary" onClick={() => void run()}>
              {t('submit', { count: uses.length })}
            </Button>
          </>
        ) : state === 'busy' ? (
          <Button onClick={() => (isStopped.current = true)}>{t('stop')}</Button>
        ) : (
          <Button variant="primary" onClick={() => onOpenChange(false)}>
            {t('close')}
          </Button>
        )
      }
    >
      <ul aria-live="polite" className="overflow-hidden rounded-control border border-line">
        {uses.map(({ campaignId, name: campaign }) => (
          <li key={campaignId} className="border-b border-line px-3 py-2 last:border-b-0">
            <OutcomeLine
              campaign={campaign}
              outcome={outcomes[campaignId] ?? { kind: 'waiting' }}
              isOver={state === 'done'}
            />
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

interface OutcomeLineProps {
  campaign: string;
  outcome: Outcome;
  /** Nothing more will come. */
  isOver: boolean;
}

function OutcomeLine({ campaign, outcome, isOver }: OutcomeLineProps) {
  const t = useTranslations('audiences.publish.outcome');
  return (
    <>
      <div className="flex items-center justify-between gap-3">
        <span className="min-w-0 wrap-anywhere">{campaign}</span>
        <span className="flex shrink-0 items-center gap-1.5 text-small text-quiet">
          {outcome.kind === 'busy' ? (
            <>
              <LoaderCircle aria-hidden className="size-4 motion-safe:animate-spin" />
              {t('busy')}
            </>
          ) : outcome.kind === 'published' ? (
            <>
              <CircleCheck aria-hidden className="size-4 text-good" />
              {t('published', { release: outcome.release })}
            </>
          ) : outcome.kind === 'refused' ? (
            <>
              <CircleX aria-hidden className="size-4 text-bad" />
              {t('refused')}
            </>
          ) : isOver ? (
            t('stopped')
          ) : null}
        </span>
      </div>
      {outcome.kind === 'refused' ? <p className="mt-0.5 text-small text-quiet">{outcome.sentence}</p> : null}
    </>
  );
}
