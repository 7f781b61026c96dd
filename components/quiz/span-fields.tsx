'use client';
// Lowest and highest number, both included; an empty field is no limit.
import { useTranslations } from 'next-intl';
import { TypedNumber } from '@/components/editor/fields/typed-number';
import { RANGE } from '@/core/campaign/limits';
import type { Span } from '@/core/quiz/quiz';
import { useQuizDesk } from './quiz-desk';

export function SpanFields({
  span,
  typing,
  onChange,
}: {
  span: Span;
  typing: string;
  onChange: (span: Span) => void;
}) {
  const t = useTranslations('quiz.rule');
  const { settle } = useQuizDesk();
  const shared = { ...RANGE.answer, step: 0.01, none: t('noLimit'), onLeave: settle };
  const { from, to } = span;
  return (
    <>
      <TypedNumber
        {...shared}
        label={t('from')}
        value={from}
        typing={`${typing}-from`}
        onType={(number) => {
          onChange({ from: number, to });
          return true;
        }}
      />
      <TypedNumber
        {...shared}
        label={t('to')}
        value={to}
        typing={`${typing}-to`}
        onType={(number) => {
          onChange({ from, to: number });
          return true;
        }}
      />
    </>
  );
}
