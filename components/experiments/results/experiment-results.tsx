'use client';
// What an experiment says: a sentence first, then what it stands on.
import { useTranslations } from 'next-intl';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { ChartOriginProvider } from '@/components/results/chart-menu';
import { campaignPaths } from '@/components/campaigns/campaign-paths';
import { PageHeader } from '@/components/shell/page-header';
import { Button, ButtonLink } from '@/components/ui/button';
import { lazyDialog } from '@/components/ui/lazy-dialog';
import { PanelSkeleton } from '@/components/ui/panel-skeleton';
import { planDays } from '@/core/statistics/plan-days';
import type { ExperimentView } from '@/server/trpc/router';
import { experimentsPath } from '../experiment-paths';
import { ExperimentState } from '../experiment-state';
import { suggestedDecision } from './decision-choices';
import { ExportMenu } from './export-menu';
import { LearnedBox } from './learned-box';
import { MetricGroup } from './metric-group';
import { MetricPanel } from './metric-panel';
import { SequencePanel } from './sequence-panel';
import { ThoughtPanel } from './thought-panel';
import { TimelinePanel } from './timeline-panel';
import { TrustPanel } from './trust-panel';
import { VerdictSaying } from './verdict-saying';

/** Seldom there, or below what is seen first. */
const SegmentsPanel = dynamic(() => import('./segments-panel').then((module) => module.SegmentsPanel), {
  loading: PanelSkeleton,
});
const ShownPanel = dynamic(() => import('./shown-panel').then((module) => module.ShownPanel), {
  loading: PanelSkeleton,
});
const SplitsPanel = dynamic(() => import('./splits-panel').then((module) => module.SplitsPanel), {
  loading: PanelSkeleton,
});
const SheetPanel = dynamic(() => import('./sheet-panel').then((module) => module.SheetPanel), {
  loading: PanelSkeleton,
});
const decideDialog = lazyDialog(() => import('./decide-dialog').then((module) => module.DecideDialog));
const extendDialog = lazyDialog(() => import('./extend-dialog').then((module) => module.ExtendDialog));

const DAY_MS = 86_400_000;

interface ExperimentResultsProps {
  siteId: string;
  view: ExperimentView;
  mayEdit: boolean;
}

export function ExperimentResults({ siteId, view, mayEdit }: ExperimentResultsProps) {
  const t = useTranslations('experiments');
  const [wanted, setWanted] = useState<'decide' | 'extend' | null>(null);
  const [isOpen, setOpen] = useState(false);
  const { experiment, arms, analysis, campaign, asOf } = view;
  const { state, startedAt, endedAt, design } = experiment;
  const isOfSite = experiment.campaignId === null;
  const open = (dialog: 'decide' | 'extend') => () => {
    setWanted(dialog);
    setOpen(true);
  };
  const suggested = suggestedDecision(view);
  const letter = view.variants.find(({ id }) => id === suggested?.arm)?.letter;
  const days = Math.floor(((endedAt ?? asOf) - (startedAt ?? asOf)) / DAY_MS);
  const { visitors, visitorsPerDay } = design.plan;
  const taking = (campaign?.coverage ?? 1) * (experiment.layer.name === '' ? 1 : experiment.layer.share);
  const daysInAll =
    visitors !== null && visitorsPerDay ? planDays({ visitors, perDay: visitorsPerDay * taking }) : null;
  const cap = analysis?.cap ?? null;
  const [primary, ...others] = analysis?.metrics ?? [];
  const control = primary?.comparisons[0]?.control;
  const decideLabel =
    suggested?.kind === 'shipped' && letter !== undefined
      ? t('decide.ship', { letter })
      : t(suggested?.kind === 'personalised' ? 'decide.personalise' : 'decide.open');
  return (
    <ChartOriginProvider value={{ name: experiment.name, range: '' }}>
      <PageHeader
        back={{ href: experimentsPath(siteId), label: t('design.back') }}
        title={experiment.name}
        status={<ExperimentState experiment={experiment} now={asOf} daysInAll={daysInAll} />}
        actions={
          <>
            <ExportMenu siteId={siteId} experimentId={experiment.id} />
            {campaign && !campaign.isDeleted ? (
              <ButtonLink href={campaignPaths(siteId, campaign.id).results}>
                {t('campaignResults')}
              </ButtonLink>
            ) : null}
            {mayEdit && state === 'running' ? (
              <>
                {isOfSite ? null : <Button onClick={open('extend')}>{t('decide.extend')}</Button>}
                <Button
                  variant="primary"
                  onClick={open('decide')}
                  onPointerEnter={() => void decideDialog.preload()}
                >
                  {decideLabel}
                </Button>
              </>
            ) : null}
          </>
        }
      />
      {analysis && primary ? (
        <>
          <VerdictSaying view={view} analysis={analysis} />
          <div className="mt-6 grid items-start gap-4 wide:grid-cols-[minmax(0,1fr)_300px]">
            <div className="flex min-w-0 flex-col gap-4">
              <MetricPanel
                result={primary}
                arms={arms}
                isOfSite={isOfSite}
                cap={primary.metric === 'revenue' ? cap : null}
              />
              <SequencePanel sequence={analysis.sequence} arms={arms} isOfSite={isOfSite} />
              {analysis.segments ? (
                <SegmentsPanel
                  siteId={siteId}
                  result={analysis.segments}
                  metric={primary.metric}
                  arms={arms}
                  controlLetter={arms.find(({ id }) => id === control)?.letter ?? ''}
                />
              ) : null}
              {(['guardrail', 'secondary'] as const).map((role) => (
                <MetricGroup
                  key={role}
                  title={t(`groups.${role}`)}
                  results={others.filter((one) => one.role === role)}
                  arms={arms}
                  isOfSite={isOfSite}
                  cap={cap}
                />
              ))}
              <SplitsPanel
                splits={analysis.splits ?? []}
                metric={primary.metric}
                arms={arms}
                isOfSite={isOfSite}
              />
              {isOfSite ? null : (
                <ShownPanel siteId={siteId} experimentId={experiment.id} variants={view.variants} />
              )}
              <SheetPanel metrics={analysis.metrics} arms={arms} isOfSite={isOfSite} />
            </div>
            <div className="flex min-w-0 flex-col gap-4">
              {state === 'ended' ? (
                <LearnedBox siteId={siteId} experiment={experiment} mayEdit={mayEdit} />
              ) : null}
              <TrustPanel analysis={analysis} days={days} />
              <ThoughtPanel hypothesis={design.hypothesis} />
              <TimelinePanel view={view} />
            </div>
          </div>
        </>
      ) : (
        <div className="grid items-start gap-4 wide:grid-cols-[minmax(0,1fr)_300px]">
          <p className="text-say font-semibold">{t('verdict.nobody')}</p>
          <div className="flex min-w-0 flex-col gap-4">
            {state === 'ended' ? (
              <LearnedBox siteId={siteId} experiment={experiment} mayEdit={mayEdit} />
            ) : null}
            <ThoughtPanel hypothesis={design.hypothesis} />
            <TimelinePanel view={view} />
          </div>
        </div>
      )}
      {wanted === 'decide' ? (
        <decideDialog.Part siteId={siteId} view={view} open={isOpen} onOpenChange={setOpen} />
      ) : null}
      {wanted === 'extend' ? (
        <extendDialog.Part siteId={siteId} view={view} open={isOpen} onOpenChange={setOpen} />
      ) : null}
    </ChartOriginProvider>
  );
}
