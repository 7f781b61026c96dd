'use client';
// Parts of a quiz in words: names of steps, questions, answers and outcomes, rules as sentences, examples as ways somebody can walk.
import { useFormatter, useTranslations } from 'next-intl';
import { useMemo } from 'react';
import type { Variant } from '@/core/campaign/document';
import { TOTAL, type Answer, type QuizRule, type Span } from '@/core/quiz/quiz';
import type { Example } from '@/core/quiz/prove';
import type { GridRow } from './grid';
import type { QuestionPart } from './read-parts';

export interface QuizWords {
  step(id: string): string;
  question(id: string): string;
  option(question: string, id: string): string;
  outcome(id: string): string;
  /** An outcome, or the total. */
  scale(id: string): string;
  segment(key: string): string;
  span(span: Span): string;
  rule(rule: QuizRule): string;
  answer(question: string, answer: Answer): string;
  /** Answers in reading order, then what has to be known of the visitor. */
  example(example: Example): string[];
  row(row: GridRow): string;
}

export function useQuizWords(
  variant: Variant | undefined,
  questions: readonly QuestionPart[],
  segments: readonly { key: string; name: string }[],
): QuizWords {
  const t = useTranslations('quiz.words');
  const format = useFormatter();
  return useMemo(() => {
    const step = (id: string) => variant?.steps.find((one) => one.id === id)?.name || t('step');
    const outcome = (id: string) =>
      variant?.quiz?.outcomes.find((one) => one.id === id)?.name || t('outcome');
    const scale = (id: string) => (id === TOTAL ? t('total') : outcome(id));
    const segment = (key: string) => segments.find((one) => one.key === key)?.name ?? (key || t('unnamed'));
    const question = (id: string) => questions.find((one) => one.id === id)?.label || t('question');
    const option = (at: string, id: string) =>
      questions.find((one) => one.id === at)?.options.find((one) => one.id === id)?.label || t('option');
    const or = (list: readonly string[]) =>
      list.length === 0 ? t('nothingYet') : format.list(list, { type: 'disjunction' });
    const and = (list: readonly string[]) =>
      list.length === 0 ? t('nothingYet') : format.list(list, { type: 'conjunction' });
    const span = ({ from, to }: Span) => {
      if (from === null) return to === null ? t('anyNumber') : t('atMost', { to });
      return to === null ? t('atLeast', { from }) : t('between', { from, to });
    };
    const rule = (one: QuizRule, isInner = false): string => {
      switch (one.kind) {
        case 'all':
        case 'any':
        case 'none': {
          if (one.of.length === 0) return t(one.kind === 'any' ? 'never' : 'always');
          const parts = one.of.map((part) => rule(part, true));
          if (one.kind === 'none') return t('noneOf', { rules: or(parts) });
          const joined = one.kind === 'all' ? and(parts) : or(parts);
          return isInner && parts.length > 1 ? t('inner', { rules: joined }) : joined;
        }
        case 'chose': {
          const options = one.options.map((id) => option(one.question, id));
          const said = one.how === 'all' ? and(options) : or(options);
          const values = { question: question(one.question), options: said };
          if (one.how === 'none') return t('choseNone', values);
          return one.how === 'all' ? t('choseAll', values) : t('choseAny', values);
        }
        case 'number':
          return t('isNumber', { question: question(one.question), span: span(one) });
        case 'answered':
          return t('wasAnswered', { question: question(one.question) });
        case 'score':
          return one.scale === TOTAL
            ? t('totalIs', { span: span(one) })
            : t('pointsAre', { outcome: outcome(one.scale), span: span(one) });
        case 'trait':
          return one.values.length === 0
            ? t('traitKnown', { name: one.name || t('unnamed') })
            : t('traitIs', { name: one.name || t('unnamed'), values: or(one.values) });
        case 'segment':
          return t('inSegment', { segment: segment(one.segment) });
      }
    };
    const answer = (at: string, given: Answer) => {
      if (typeof given === 'number') return format.number(given);
      if (typeof given === 'string') return given || t('anyText');
      return given.length === 0 ? t('notAnswered') : and(given.map((id) => option(at, id)));
    };
    return {
      step,
      question,
      option,
      outcome,
      scale,
      segment,
      span,
      rule: (one) => rule(one),
      answer,
      example: ({ answers, facts }) => [
        ...questions.flatMap(({ id }) => {
          const given = answers[id];
          return given === undefined
            ? []
            : [t('answered', { question: question(id), answer: answer(id, given) })];
        }),
        ...Object.entries(facts.traits).map(([name, value]) => t('traitIs', { name, values: String(value) })),
        ...facts.segments.map((key) => t('inSegment', { segment: segment(key) })),
      ],
      row: (row) => (row.span ? span(row.span) : row.label || t('option')),
    };
  }, [variant, questions, segments, t, format]);
}
