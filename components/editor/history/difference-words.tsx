'use client';
// What differs between two versions, difference by difference: what the one says, then what the other says.
import { ArrowRight } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { FactValue, useFactPlace } from '../conflict/fact-words';
import type { Difference } from '../state/compare-documents';

interface DifferenceWordsProps {
  /** `mine` is the left side. */
  differences: readonly Difference[];
  left: string;
  right: string;
}

export function DifferenceWords({ differences, left, right }: DifferenceWordsProps) {
  const t = useTranslations('editor.history');
  const placeOf = useFactPlace();
  if (differences.length === 0) return <p className="text-quiet">{t('same')}</p>;
  return (
    <ul>
      {differences.map(({ key, mine, theirs }) => {
        const fact = theirs ?? mine;
        return fact ? (
          <li key={key} className="border-b border-line py-2 last:border-b-0">
            <span className="text-small font-semibold">{placeOf(fact)}</span>
            <div className="mt-0.5 grid grid-cols-[minmax(0,1fr)_auto_minmax(0,1fr)] gap-2">
              <div className="wrap-anywhere whitespace-pre-line text-quiet">
                <span className="sr-only">{left}: </span>
                <FactValue fact={mine} />
              </div>
              <ArrowRight aria-hidden className="mt-0.5 size-3.5 text-faint rtl:rotate-180" />
              <div className="wrap-anywhere whitespace-pre-line">
                <span className="sr-only">{right}: </span>
                <FactValue fact={theirs} />
              </div>
            </div>
          </li>
        ) : null;
      })}
    </ul>
  );
}
