'use client';
// The design of an experiment: what is asked, of whom, and what decides. It is fixed once the experiment starts.
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useTRPC } from '@/components/api/trpc';
import { PageHeader } from '@/components/shell/page-header';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { lazyDialog } from '@/components/ui/lazy-dialog';
import { lazyPart } from '@/components/ui/lazy-part';
import { LeaveGuard } from '@/components/ui/leave-guard';
import { Message } from '@/components/ui/message';
import { PanelSkeleton } from '@/components/ui/panel-skeleton';
import { checkDesign } from '@/core/experiments/check-design';
import { EXPERIMENT_KINDS, type ExperimentDesign } from '@/core/experiments/experiment';
import { MAX_NAME_LENGTH } from '@/core/limits';
import type { ExperimentView } from '@/server/trpc/router';
import { experimentsPath } from '../experiment-paths';
import { ExperimentState } from '../experiment-state';
import { KindChoices } from '../kind-choices';
import { ArmsFields } from './arms-fields';
import { comparedWith } from './design-values';
import { HypothesisFields } from './hypothesis-fields';
import { MetricFields } from './metric-fields';
import { ProblemPanel } from './problem-panel';
import { RuleFields } from './rule-fields';
import { SegmentFields } from './segment-fields';
import { useDesign } from './use-design';
import { usePlan } from './use-plan';

/** Come with the first that there is to say in them. */
const planPanel = lazyPart(() => import('./plan-panel').then((module) => module.PlanPanel), {
  loading: PanelSkeleton,
});
const similarCards = lazyPart(() => import('../learned/similar-cards').then((module) => module.SimilarCards));
const startDialog = lazyDialog(() =>
  import('@/components/ui/confirm-dialog').then((module) => module.ConfirmDialog),
);

interface DesignFormProps {
  siteId: string;
  view: ExperimentView;
  mayEdit: boolean;
}

export function DesignForm({ siteId, view, mayEdit }: DesignFormProps) {
  const t = useTranslations('experiments');
  const trpc = useTRPC();
  const form = useDesign(siteId, view);
  const { values, change, busy } = form;
  const { design, kind, name } = values;
  // Undefined until it is first wanted.
  const [isStarting, setStarting] = useState<boolean>();
  const cards = useQuery(trpc.experiments.cards.queryOptions({ siteId }));
  const sight = usePlan(siteId, view, values);
  const arms = comparedWith(view, values);
  const problems = checkDesign(kind, design, arms);
  const canStart = problems.every(({ severity }) => severity !== 'error') && name.trim() !== '';
  const setDesign = (part: Partial<ExperimentDesign>) => change({ design: { ...design, ...part } });
  const kinds = EXPERIMENT_KINDS.filter((one) => (one === 'site') === (view.campaign === null));
  return (
    <>
      <LeaveGuard active={form.isChanged} onLeave={form.forget} />
      {isStarting === undefined ? null : (
        <startDialog.Part
          open={isStarting}
          onOpenChange={setStarting}
          title={t('design.startTitle', { name })}
          description={t(view.campaign ? 'design.startBody' : 'design.startBodySite')}
          confirm={t('design.start')}
          ready={canStart}
          onConfirm={() => form.start(sight?.kept)}
          sentence={form.sentence}
        />
      )}
      <PageHeader
        back={{ href: experimentsPath(siteId), label: t('design.back') }}
        title={view.experiment.name}
        status={<ExperimentState experiment={view.experiment} now={view.asOf} />}
        actions={
          mayEdit ? (
            <>
              <Button
                busy={busy}
                unavailable={!form.isChanged || name.trim() === ''}
                onClick={() => form.save(sight?.kept)}
              >
                {t('design.save')}
              </Button>
              <Button
                variant="primary"
                unavailable={!canStart || busy}
                onPointerEnter={() => void startDialog.preload()}
                onClick={() => setStarting(true)}
              >
                {t('design.start')}
              </Button>
            </>
          ) : null
        }
      />
      {mayEdit ? null : (
        <div className="mb-4">
          <Message>{t('design.readOnly')}</Message>
        </div>
      )}
      {form.problem ? (
        <div className="mb-4">
          <Message
            tone="bad"
            announce
            action={
              form.isStale ? (
                <>
                  <Button size="sm" onClick={form.forget}>
                    {t('design.loadTheirs')}
                  </Button>
                  <Button size="sm" onClick={() => form.saveAnyway(sight?.kept)}>
                    {t('design.saveAnyway')}
                  </Button>
                </>
              ) : undefined
            }
          >
            {form.isStale ? t('design.conflict') : form.problem}
          </Message>
        </div>
      ) : null}
      <div className="grid items-start gap-4 wide:grid-cols-[minmax(0,1fr)_320px]">
        <div className="min-w-0 rounded-panel border border-line bg-panel px-5 pt-3">
          <div className="flex flex-col gap-5 py-3">
            <Field
              label={t('design.name')}
              disabled={!mayEdit}
              error={name.trim() === '' ? t('create.nameNeeded') : undefined}
            >
              <Input
                value={name}
                maxLength={MAX_NAME_LENGTH}
                onChange={(event) => change({ name: event.target.value })}
              />
            </Field>
            {kinds.length > 1 ? (
              <KindChoices
                label={t('design.kind')}
                kinds={kinds}
                value={kind}
                disabled={!mayEdit}
                onChange={(next) => change({ kind: next })}
              />
            ) : null}
          </div>
          <div className="border-t border-line pt-4">
            {kind === 'same' ? null : (
              <HypothesisFields
                value={design.hypothesis}
                disabled={!mayEdit}
                onChange={(hypothesis) => setDesign({ hypothesis })}
              />
            )}
            <ArmsFields
              siteId={siteId}
              view={view}
              values={values}
              disabled={!mayEdit}
              onArms={(next) => change({ arms: next })}
              onControl={(control) => setDesign({ control })}
            />
            <MetricFields kind={kind} arms={arms} design={design} disabled={!mayEdit} onChange={setDesign} />
            {kind === 'site' ? null : (
              <SegmentFields
                siteId={siteId}
                value={design.segments}
                disabled={!mayEdit}
                onChange={(segments) => setDesign({ segments })}
              />
            )}
            <RuleFields values={values} disabled={!mayEdit} onChange={change} />
          </div>
        </div>
        <div className="flex min-w-0 flex-col gap-4 wide:sticky wide:top-4">
          <ProblemPanel problems={problems} />
          {sight ? (
            <planPanel.Part
              metric={design.primary}
              asked={design.plan}
              sight={sight}
              disabled={!mayEdit}
              onChange={(plan) => setDesign({ plan })}
            />
          ) : null}
          {cards.data && cards.data.length > 0 ? (
            <similarCards.Part siteId={siteId} design={design} cards={cards.data} />
          ) : null}
        </div>
      </div>
    </>
  );
}
