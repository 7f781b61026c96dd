'use client';
// The fields of one rule that is no group.
import { useTranslations } from 'next-intl';
import { Checkbox } from '@/components/ui/checkbox';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { LONGEST, MOST } from '@/core/campaign/limits';
import { TOTAL, type QuizRule } from '@/core/quiz/quiz';
import { choices, numbers } from './new-rule';
import { useQuizDesk } from './quiz-desk';
import type { QuestionPart } from './read-parts';
import { SegmentField } from './segment-field';
import { SpanFields } from './span-fields';

export function RuleFields({
  rule,
  onChange,
  typing,
}: {
  rule: Exclude<QuizRule, { of: unknown }>;
  onChange: (rule: QuizRule, typing?: string) => void;
  typing: string;
}) {
  const t = useTranslations('quiz.rule');
  const { questions, quiz, words, settle } = useQuizDesk();
  switch (rule.kind) {
    case 'chose': {
      const options = questions.find(({ id }) => id === rule.question)?.options ?? [];
      return (
        <>
          <QuestionSelect
            questions={choices({ questions })}
            value={rule.question}
            onChange={(question) => onChange({ ...rule, question, options: [] })}
          />
          <Select
            dense
            label={t('how')}
            value={rule.how}
            options={(['any', 'all', 'none'] as const).map((how) => ({
              value: how,
              label: t(`hows.${how}`),
            }))}
            onChange={(how) => onChange({ ...rule, how })}
          />
          <fieldset className="flex flex-col gap-1 py-0.5">
            <legend className="sr-only">{t('answers')}</legend>
            {options.map(({ id }) => (
              <Checkbox
                key={id}
                label={words.option(rule.question, id)}
                checked={rule.options.includes(id)}
                onChange={(isOn) =>
                  onChange({
                    ...rule,
                    options: options
                      .map((one) => one.id)
                      .filter((one) => (one === id ? isOn : rule.options.includes(one))),
                  })
                }
              />
            ))}
          </fieldset>
        </>
      );
    }
    case 'number':
      return (
        <>
          <QuestionSelect
            questions={numbers({ questions })}
            value={rule.question}
            onChange={(question) => onChange({ ...rule, question })}
          />
          <SpanFields
            span={rule}
            typing={typing}
            onChange={(span) => onChange({ ...rule, ...span }, typing)}
          />
        </>
      );
    case 'answered':
      return (
        <QuestionSelect
          questions={questions}
          value={rule.question}
          onChange={(question) => onChange({ ...rule, question })}
        />
      );
    case 'score':
      return (
        <>
          <Select
            dense
            label={t('scale')}
            value={rule.scale}
            options={[TOTAL, ...quiz.outcomes.map(({ id }) => id)].map((id) => ({
              value: id,
              label: words.scale(id),
            }))}
            onChange={(scale) => onChange({ ...rule, scale })}
          />
          <SpanFields
            span={rule}
            typing={typing}
            onChange={(span) => onChange({ ...rule, ...span }, typing)}
          />
        </>
      );
    case 'trait':
      return (
        <>
          <Field label={t('trait')}>
            <Input
              dense
              value={rule.name}
              maxLength={LONGEST.factName}
              onBlur={settle}
              onChange={(event) => onChange({ ...rule, name: event.target.value }, `${typing}-name`)}
            />
          </Field>
          <Field label={t('values')} hint={t('valuesHint')}>
            <Input
              dense
              value={rule.values.join(', ')}
              maxLength={LONGEST.conditionValue}
              onBlur={() => {
                onChange({
                  ...rule,
                  values: rule.values.map((one) => one.trim()).filter((one) => one !== ''),
                });
                settle();
              }}
              onChange={(event) =>
                onChange(
                  {
                    ...rule,
                    values:
                      event.target.value === ''
                        ? []
                        : event.target.value.split(/, ?/u).slice(0, MOST.conditionValues),
                  },
                  `${typing}-values`,
                )
              }
            />
          </Field>
        </>
      );
    case 'segment':
      return (
        <SegmentField
          value={rule.segment}
          onChange={(segment) => onChange({ ...rule, segment }, `${typing}-segment`)}
        />
      );
  }
}

function QuestionSelect({
  questions,
  value,
  onChange,
}: {
  questions: readonly QuestionPart[];
  value: string;
  onChange: (question: string) => void;
}) {
  const t = useTranslations('quiz.rule');
  const { words } = useQuizDesk();
  return (
    <Select
      dense
      label={t('question')}
      value={value}
      options={questions.map(({ id }) => ({ value: id, label: words.question(id) }))}
      onChange={onChange}
    />
  );
}
