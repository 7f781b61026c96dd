'use client';
// What one experiment taught: what was thought, what came of it and how sure that is, and what was done.
import Link from 'next/link';
import { useFormatter, useTranslations } from 'next-intl';
import { useState } from 'react';
import { ArmLetter } from '@/components/ui/arm-letter';
import { Button } from '@/components/ui/button';
import { lazyPart } from '@/components/ui/lazy-part';
import type { LearningCard } from '@/server/trpc/router';
import { experimentPath } from '../experiment-paths';
import { useDecisionWords } from '../results/use-decision-words';
import { useExperimentWords } from '../use-experiment-words';
import { useVerdictWords } from '../use-verdict-words';

const shown = lazyPart(() => import('./shown-arms').then((module) => module.ShownArms));

export function LearningCardView({ siteId, card }: { siteId: string; card: LearningCard }) {
  const t = useTranslations('experiments');
  const format = useFormatter();
  const sayDecision = useDecisionWords();
  const { id, name, hypothesis, found, decision, learned, endedAt, campaign, kind } = card;
  const [isOpen, setOpen] = useState(false);
  return (
    <article className="flex h-full flex-col rounded-panel border border-line bg-panel px-5 py-4">
      <p className="text-small text-quiet wrap-anywhere">
        {format.dateTime(endedAt, 'exactDay')} ·{' '}
        {campaign?.name ?? t(kind === 'site' ? 'ofSite' : 'campaignGone')}
      </p>
      <h2 className="mt-0.5 text-section font-semibold wrap-anywhere">
        <Link href={experimentPath(siteId, id)} className="rounded-small hover:text-signal">
          {name}
        </Link>
      </h2>
      {found ? (
        <Found card={card} found={found} />
      ) : (
        <p className="mt-2 font-medium">{t('verdict.nobody')}</p>
      )}
      {learned === '' ? null : (
        <p className="mt-2 border-s-2 border-line-strong ps-3 whitespace-pre-line wrap-anywhere">{learned}</p>
      )}
      <dl className="mt-3 grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-1 text-small">
        {(['what', 'whom', 'why'] as const).map((part) =>
          hypothesis[part].trim() === '' ? null : (
            <div key={part} className="contents">
              <dt className="text-quiet">{t(`hypothesisSaid.${part}`)}</dt>
              <dd className="wrap-anywhere">{hypothesis[part]}</dd>
            </div>
          ),
        )}
      </dl>
      <div className="mt-auto flex flex-wrap items-center justify-between gap-2 pt-3">
        <p className="text-small text-quiet">
          {decision
            ? t('timeline.ended', { decision: sayDecision(decision, found?.variants ?? []) })
            : t('state.ended', { date: format.dateTime(endedAt, 'day') })}
        </p>
        {campaign ? (
          <Button
            size="sm"
            aria-expanded={isOpen}
            onPointerEnter={() => void shown.preload()}
            onClick={() => setOpen(!isOpen)}
          >
            {t(isOpen ? 'shown.close' : 'shown.open')}
          </Button>
        ) : null}
      </div>
      {isOpen ? (
        <div className="mt-3">
          <shown.Part siteId={siteId} experimentId={id} variants={found?.variants ?? []} />
        </div>
      ) : null}
    </article>
  );
}

function Found({ card, found }: { card: LearningCard; found: NonNullable<LearningCard['found']> }) {
  const t = useTranslations('experiments');
  const isOfSite = card.kind === 'site';
  const words = useExperimentWords(isOfSite);
  const sentence = useVerdictWords({
    verdict: found.verdict,
    metric: card.metric,
    arms: found.arms,
    isOfSite,
  });
  return (
    <>
      <p className="mt-2 font-medium wrap-anywhere">{sentence}</p>
      <ul className="mt-2 flex flex-col">
        {found.arms.map((arm) => {
          const comparison = found.comparisons.find((one) => one.arm === arm.id);
          return (
            <li key={arm.id} className="flex items-center gap-2 border-b border-line py-1.5 last:border-b-0">
              <ArmLetter letter={arm.letter} />
              <span className="min-w-0 flex-1 truncate">{words.arm(arm)}</span>
              {comparison?.lift ? (
                <span className="text-small text-quiet">
                  {words.change(comparison.lift.estimate)} ({words.change(comparison.lift.low)} …{' '}
                  {words.change(comparison.lift.high)})
                </span>
              ) : null}
              <span className="w-20 text-end font-medium">{words.value(card.metric, arm.value)}</span>
            </li>
          );
        })}
      </ul>
      <p className="mt-1 text-small text-quiet">
        {words.metric(card.metric)} · {t('learned.visitors', { count: found.visitors })}
      </p>
    </>
  );
}
