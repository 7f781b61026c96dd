'use client';
// What sets one variant apart from another, in words; a long list begins with what comes first.
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { FactValue, useFactPlace } from '../conflict/fact-words';
import type { Difference } from '../state/compare-documents';

/** More than these wait behind a button. */
const SHOWN = 6;

interface DifferenceListProps {
  /** Of the variant it is compared with, whose side is `mine`. */
  letter: string;
  differences: readonly Difference[];
}

export function DifferenceList({ letter, differences }: DifferenceListProps) {
  const t = useTranslations('editor.variants');
  const placeOf = useFactPlace();
  const [isOpen, setOpen] = useState(false);
  if (differences.length === 0) return <p className="text-small text-quiet">{t('same', { letter })}</p>;
  const shown = isOpen ? differences : differences.slice(0, SHOWN);
  return (
    <div className="flex flex-col items-start gap-1">
      <h4 className="text-small font-semibold">{t('differences', { letter, count: differences.length })}</h4>
      <ul className="w-full">
        {shown.map(({ key, mine, theirs }) => {
          const fact = theirs ?? mine;
          return fact === undefined ? null : (
            <li key={key} className="border-b border-line py-1.5 last:border-b-0">
              <span className="block text-small text-quiet">{placeOf(fact)}</span>
              <span className="block wrap-anywhere whitespace-pre-line">
                <FactValue fact={theirs} />
              </span>
              {mine && theirs ? (
                <span className="block text-small wrap-anywhere whitespace-pre-line text-quiet">
                  {t('insteadOf', { letter })} <FactValue fact={mine} />
                </span>
              ) : null}
            </li>
          );
        })}
      </ul>
      {differences.length > shown.length ? (
        <Button size="sm" variant="ghost" className="-ms-2.5" onClick={() => setOpen(true)}>
          {t('more', { count: differences.length - shown.length })}
        </Button>
      ) : null}
    </div>
  );
}
