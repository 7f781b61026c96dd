'use client';
// Before a release: what stands in its way, and what visitors will get. After it: where to look.
import { useMutation } from '@tanstack/react-query';
import { CircleCheck } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { useTRPC } from '@/components/api/trpc';
import { useErrorSentence } from '@/components/api/use-error-sentence';
import { Button, ButtonLink, buttonClass } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { checkForPublish } from '@/core/campaign/check-for-publish';
import { withWholeThemes } from '@/core/campaign/resolve-theme';
import type { PublishResult } from '@/server/trpc/router';
import { campaignPaths } from '@/components/campaigns/campaign-paths';
import { Message } from '@/components/ui/message';
import { useAudienceConditions } from '@/components/audiences/site-audiences';
import { useDocument, useSession } from '../editor-context';
import { draftConflict } from '../save-draft';
import { findWordsField } from '../find-words-field';
import type { EditorState } from '../state/editor-store';
import { ProblemList } from './problem-list';
import { PublishSchedule, usePublishSchedule } from './publish-schedule';
import { ReleaseSummary } from './release-summary';
import { useStock } from './use-stock';
import { useWeight } from './use-weight';

/** Undefined while its panel is on its way: it takes the focus itself when it is here. */
const findQuizPageSwitch = () =>
  document.querySelector<HTMLElement>('[data-quiz-page] [role=switch]') ?? undefined;

/** What the browser knows of; a server that does not answer is another matter. */
const isOffline = () => !navigator.onLine;

/** One instance per opening: each starts afresh. While it publishes it stays, so that nobody misses what came of it. */
interface PublishDialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

export function PublishDialog({ open, onOpenChange }: PublishDialogProps) {
  const t = useTranslations('editor.publish');
  const { store, desk, saving, campaign, changeCampaign, site } = useSession();
  const document = useDocument();
  const trpc = useTRPC();
  const sentence = useErrorSentence();
  const publish = useMutation(trpc.campaigns.publish.mutationOptions());
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const [result, setResult] = useState<PublishResult | null>(null);
  const timing = usePublishSchedule(campaign.life);

  const audiences = useAudienceConditions();
  // Whether an audience is missing is the server's to say as long as they are not here.
  const problems = checkForPublish(document, audiences ?? {}, undefined, site.brand).filter(
    ({ code }) => audiences !== null || code !== 'audience-missing',
  );
  const errors = problems.filter(({ severity }) => severity === 'error');
  const warnings = [
    ...problems.filter(({ severity }) => severity === 'warning'),
    ...useStock(open),
    ...useWeight(open),
  ];
  const isInstalled = site.isDemo || site.installedAt !== null;

  const wentTo = useRef<'block' | 'page' | null>(null);
  const offline = `${t('offline')} ${t('offlineHint')}`;

  const change = (next: boolean) => {
    if (!isBusy) onOpenChange(next);
  };

  const leaveTo = (place: Parameters<EditorState['goTo']>[0]) => {
    if (isBusy) return;
    onOpenChange(false);
    store.getState().goTo(place);
  };

  const run = async () => {
    const { schedule } = timing;
    if (!schedule) return;
    setBusy(true);
    setFailure(null);
    try {
      // What is published is the saved draft, so it must be the one on the screen.
      if (!(await saving.settle())) return setFailure(isOffline() ? offline : t('notSaved'));
      const { revision, saved } = saving.state.getState();
      const released = await publish.mutateAsync({
        campaignId: campaign.id,
        revision,
        schedule,
      });
      changeCampaign({
        life: { release: released.release, paused: false, archived: false, ...schedule },
        published: {
          release: released.release,
          at: Date.now(),
          document: withWholeThemes(saved, site.brand),
          audiences: released.audiences,
          arms: [...new Set([...(campaign.published?.arms ?? []), ...saved.variants.map(({ id }) => id)])],
        },
      });
      setResult(released);
    } catch (error) {
      const theirs = draftConflict(error);
      if (theirs) {
        onOpenChange(false);
        saving.tell({ kind: 'found-stale', theirs });
      } else setFailure(isOffline() ? offline : sentence(error));
    } finally {
      setBusy(false);
    }
  };

  if (result)
    return (
      <Dialog
        open={open}
        onOpenChange={change}
        title={<Outcome>{t('done', { release: result.release })}</Outcome>}
        description={!isInstalled ? t('doneNotInstalled') : (timing.sentence ?? t('doneHint'))}
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
          {timing.isToStart ? `${t('doneScheduled')} ` : ''}
          {t(result.release === 1 ? 'phaseFirst' : result.phase === 'new' ? 'phaseNew' : 'phaseSame')}
        </p>
      </Dialog>
    );

  return (
    <Dialog
      open={open}
      onOpenChange={change}
      focusAfter={() => {
        const { current: went } = wentTo;
        wentTo.current = null;
        return went === 'block' ? findWordsField() : went === 'page' ? findQuizPageSwitch() : undefined;
      }}
      title={t(campaign.published ? 'titleAgain' : 'title', { name: campaign.name })}
      description={
        errors.length > 0
          ? t('blocked', { count: errors.length })
          : t(timing.isToStart ? 'readyScheduled' : 'ready', { site: site.name })
      }
      footer={
        <>
          <Button unavailable={isBusy} onClick={() => change(false)}>
            {t('later')}
          </Button>
          <Button
            variant="primary"
            busy={isBusy}
            disabled={errors.length > 0 || !timing.schedule}
            onClick={() => void run()}
          >
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
            wentTo.current = block === undefined ? null : 'block';
            leaveTo({
              ...(step === undefined ? {} : { step }),
              block: block ?? null,
              panel: 'design',
            });
          }}
          onGoPanel={(panel, code) => {
            if (code === 'quiz-page-share' || code === 'quiz-page-without-quiz') {
              wentTo.current = 'page';
              desk.getState().lookAtQuiz({ list: 'flow', asked: 'page' });
            }
            if (code === 'quiz-outcome-sold-out') desk.getState().lookAtQuiz({ list: 'problems' });
            leaveTo({ panel });
          }}
        />
        {errors.length === 0 ? <ReleaseSummary document={document} /> : null}
        {site.paused ? <Message tone="warn">{t('sitePaused')}</Message> : null}
        {campaign.life.archived ? <Message>{t('archived')}</Message> : null}
        {errors.length === 0 ? <PublishSchedule timing={timing} /> : null}
      </div>
    </Dialog>
  );
}

/** Takes the focus from the button that was pressed and is gone, and is read out. */
function Outcome({ children }: { children: string }) {
  const place = useRef<HTMLSpanElement>(null);
  useEffect(() => place.current?.focus(), []);
  return (
    <span ref={place} role="status" tabIndex={-1} className="flex items-center gap-2 outline-none">
      <CircleCheck aria-hidden className="size-5 text-good" strokeWidth={1.75} />
      {children}
    </span>
  );
}
