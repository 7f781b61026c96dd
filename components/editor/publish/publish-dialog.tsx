'use client';
// Before a release: what stands in its way, and what visitors will get. After it: where to look.
import { useMutation } from '@tanstack/react-query';
import { CircleCheck } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { useTRPC } from '@/components/api/trpc';
import { useErrorSentence } from '@/components/api/use-error-sentence';
import { Button, ButtonLink, buttonClass } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { checkForPublish } from '@/core/campaign/check-for-publish';
import type { PublishResult } from '@/server/trpc/router';
import { campaignPaths } from '@/components/campaigns/campaign-paths';
import { Message } from '@/components/ui/message';
import { useDocument, useSession } from '../editor-context';
import { draftConflict } from '../save-draft';
import { findWordsField } from '../find-words-field';
import { ProblemList } from './problem-list';
import { ReleaseSummary } from './release-summary';

interface PublishDialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

export function PublishDialog({ open, onOpenChange }: PublishDialogProps) {
  const t = useTranslations('editor.publish');
  const { store, saving, campaign, changeCampaign, site } = useSession();
  const document = useDocument();
  const trpc = useTRPC();
  const sentence = useErrorSentence();
  const publish = useMutation(trpc.campaigns.publish.mutationOptions());
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const [result, setResult] = useState<PublishResult | null>(null);

  const problems = checkForPublish(document);
  const errors = problems.filter(({ severity }) => severity === 'error');
  const warnings = problems.filter(({ severity }) => severity === 'warning');
  const isInstalled = site.isDemo || site.installedAt !== null;

  const wentToBlock = useRef(false);

  const close = (next: boolean) => {
    onOpenChange(next);
    // The next opening starts afresh, but nothing changes while this one fades.
    if (!next) setTimeout(() => (setResult(null), setFailure(null)), 200);
  };

  const run = async () => {
    setBusy(true);
    setFailure(null);
    try {
      // What is published is the saved draft, so it must be the one on the screen.
      if (!(await saving.settle())) return setFailure(t('notSaved'));
      const { revision, saved } = saving.state.getState();
      const released = await publish.mutateAsync({ campaignId: campaign.id, revision });
      changeCampaign({
        status: 'live',
        published: { release: released.release, at: Date.now(), document: saved },
      });
      setResult(released);
    } catch (error) {
      const theirs = draftConflict(error);
      if (theirs) {
        close(false);
        saving.tell({ kind: 'found-stale', theirs });
      } else setFailure(sentence(error));
    } finally {
      setBusy(false);
    }
  };

  if (result)
    return (
      <Dialog
        open={open}
        onOpenChange={close}
        title={
          <span className="flex items-center gap-2">
            <CircleCheck aria-hidden className="size-5 text-good" strokeWidth={1.75} />
            {t('done', { release: result.release })}
          </span>
        }
        description={isInstalled ? t('doneHint') : t('doneNotInstalled')}
        footer={
          <>
            <ButtonLink href={campaignPaths(site.id, campaign.id).results}>{t('seeResults')}</ButtonLink>
            {!isInstalled ? (
              <ButtonLink variant="primary" href={`/sites/${site.id}/settings`}>
                {t('install')}
              </ButtonLink>
            ) : site.shopUrl ? (
              <a
                className={buttonClass({ variant: 'primary' })}
                href={site.shopUrl}
                target="_blank"
                rel="noreferrer"
              >
                {t('openShop')}
              </a>
            ) : null}
          </>
        }
      >
        <p className="text-quiet">
          {t(result.release === 1 ? 'phaseFirst' : result.phase === 'new' ? 'phaseNew' : 'phaseSame')}
        </p>
      </Dialog>
    );

  return (
    <Dialog
      open={open}
      onOpenChange={close}
      focusAfter={() => {
        if (!wentToBlock.current) return undefined;
        wentToBlock.current = false;
        return findWordsField();
      }}
      title={t(campaign.published ? 'titleAgain' : 'title', { name: campaign.name })}
      description={
        errors.length > 0 ? t('blocked', { count: errors.length }) : t('ready', { site: site.name })
      }
      footer={
        <>
          <Button onClick={() => close(false)}>{t('later')}</Button>
          <Button variant="primary" busy={isBusy} disabled={errors.length > 0} onClick={() => void run()}>
            {t(campaign.published ? 'openAgain' : 'open')}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        {failure === null ? null : (
          <Message tone="bad" announce>
            {failure}
          </Message>
        )}
        <ProblemList
          errors={errors}
          warnings={warnings}
          document={document}
          onGo={({ step, block }) => {
            wentToBlock.current = block !== undefined;
            close(false);
            store.getState().goTo({
              ...(step === undefined ? {} : { step }),
              block: block ?? null,
              panel: 'design',
            });
          }}
          onGoPanel={(panel) => {
            close(false);
            store.getState().goTo({ panel });
          }}
        />
        {errors.length === 0 ? <ReleaseSummary document={document} /> : null}
      </div>
    </Dialog>
  );
}
