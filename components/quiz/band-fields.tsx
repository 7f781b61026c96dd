'use client';
// What the numbers of a question count as: the ends of one band, or a button that adds the next.
import { Plus, Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { TypedNumber } from '@/components/editor/fields/typed-number';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import { MOST, RANGE } from '@/core/campaign/limits';
import type { CampaignQuiz } from '@/core/campaign/quiz';
import type { Span } from '@/core/quiz/quiz';
import type { GridRow } from './grid';
import { useQuizDesk } from './quiz-desk';

type Band = CampaignQuiz['bands'][number]['bands'][number];

export function BandFields(props: { row: GridRow } | { question: string }) {
  const t = useTranslations('quiz.grid');
  const { quiz, questions, words, change, settle, readOnly, newId } = useQuizDesk();
  const question = 'row' in props ? props.row.question : props.question;
  const bands = quiz.bands.find((one) => one.question === question)?.bands ?? [];
  const set = (make: (bands: readonly Band[]) => Band[], typing?: string) =>
    change((now) => {
      const others = now.bands.filter((one) => one.question !== question);
      const next = make(now.bands.find((one) => one.question === question)?.bands ?? []);
      return { ...now, bands: next.length === 0 ? others : [...others, { question, bands: next }] };
    }, typing);
  if (!('row' in props)) {
    const own = questions.find(({ id }) => id === question)?.span;
    const from = bands.at(-1)?.to ?? own?.from ?? null;
    return (
      <div className="flex flex-wrap items-center gap-2">
        <Button
          size="sm"
          variant="ghost"
          disabled={readOnly || bands.length >= MOST.options}
          onClick={() => set((now) => [...now, { id: newId('band'), from, to: own?.to ?? null }])}
        >
          <Plus aria-hidden className="size-3.5" />
          {t('addBand')}
        </Button>
        {bands.length === 0 ? <span className="text-small text-quiet">{t('noBands')}</span> : null}
      </div>
    );
  }
  const { answer } = props.row;
  const band = bands.find(({ id }) => id === answer);
  if (!band) return null;
  const put = (part: Partial<Span>) =>
    set((now) => now.map((one) => (one.id === answer ? { ...one, ...part } : one)), `band-${answer}`);
  const shared = { ...RANGE.answer, step: 0.01, none: t('noLimit'), hideLabel: true, onLeave: settle };
  const name = words.span(band);
  return (
    <fieldset disabled={readOnly} aria-label={name} className="flex items-center gap-1.5">
      <TypedNumber
        {...shared}
        label={t('bandFrom')}
        typing={`band-${answer}-from`}
        value={band.from}
        onType={(from) => {
          put({ from });
          return true;
        }}
      />
      <span aria-hidden className="text-quiet">
        –
      </span>
      <TypedNumber
        {...shared}
        label={t('bandTo')}
        typing={`band-${answer}-to`}
        value={band.to}
        onType={(to) => {
          put({ to });
          return true;
        }}
      />
      <IconButton
        size="sm"
        label={t('removeBand', { band: name })}
        icon={<Trash2 aria-hidden className="size-3.5" />}
        onClick={() => set((now) => now.filter(({ id }) => id !== answer))}
      />
    </fieldset>
  );
}
