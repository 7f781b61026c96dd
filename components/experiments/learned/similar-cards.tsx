'use client';
// What was learned before of what a new hypothesis speaks of.
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useDeferredValue } from 'react';
import type { ExperimentDesign } from '@/core/experiments/experiment';
import { similarCards } from '@/core/experiments/find-cards';
import type { LearningCard } from '@/server/trpc/router';
import { experimentPath } from '../experiment-paths';
import { useVerdictWords } from '../use-verdict-words';

interface SimilarCardsProps {
  siteId: string;
  design: ExperimentDesign;
  cards: readonly LearningCard[];
}

const MOST = 3;

export function SimilarCards({ siteId, design, cards }: SimilarCardsProps) {
  const t = useTranslations('experiments.learned');
  const hypothesis = useDeferredValue(design.hypothesis);
  const similar = similarCards(hypothesis, cards, MOST);
  if (similar.length === 0) return null;
  return (
    <section className="rounded-panel border border-line bg-panel px-4 py-3.5">
      <h2 className="text-section font-semibold">{t('similar')}</h2>
      <p className="mt-0.5 text-small text-quiet">{t('similarNote')}</p>
      <ul className="mt-2">
        {similar.map((card) => (
          <li key={card.id} className="border-t border-line py-2">
            <Link
              href={experimentPath(siteId, card.id)}
              className="rounded-small font-medium wrap-anywhere hover:text-signal"
            >
              {card.name}
            </Link>
            <p className="text-small text-quiet wrap-anywhere">
              {card.learned === '' ? (
                card.found ? (
                  <Says card={card} found={card.found} />
                ) : null
              ) : (
                card.learned
              )}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Says({ card, found }: { card: LearningCard; found: NonNullable<LearningCard['found']> }) {
  const isOfSite = card.kind === 'site';
  return <>{useVerdictWords({ verdict: found.verdict, metric: card.metric, arms: found.arms, isOfSite })}</>;
}
