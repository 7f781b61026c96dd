'use client';
// What is taken for granted while a quiz is tried: who the visitor is, as far as the quiz asks for it, and what is sold out.
import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { Checkbox } from '@/components/ui/checkbox';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { LONGEST } from '@/core/campaign/limits';
import type { Quiz } from '@/core/quiz/quiz';
import { askedFacts } from '@/core/quiz/asked-facts';
import { useQuizDesk } from './quiz-desk';

export interface Assumed {
  /** By name; empty: not known. */
  traits: Readonly<Record<string, string>>;
  /** Keys. */
  segments: readonly string[];
  /** Ids of outcomes. */
  soldOut: readonly string[];
}

export function TryAssumed({
  quiz,
  assumed,
  onChange,
}: {
  quiz: Quiz;
  assumed: Assumed;
  onChange: (assumed: Assumed) => void;
}) {
  const t = useTranslations('quiz.try');
  const { words, variant } = useQuizDesk();
  const { traits, segments } = askedFacts(quiz);
  const offering = (variant.quiz?.outcomes ?? []).filter(({ step }) =>
    variant.steps.find(({ id }) => id === step)?.blocks.some(({ kind }) => kind === 'products'),
  );
  if (traits.length + segments.length + offering.length === 0)
    return <p className="text-small text-quiet">{t('nothingAssumed')}</p>;
  return (
    <div className="flex flex-col gap-3">
      {traits.map(({ name, values }) => (
        <TraitField
          key={name}
          name={name}
          values={values}
          value={assumed.traits[name] ?? ''}
          onChange={(value) => onChange({ ...assumed, traits: { ...assumed.traits, [name]: value } })}
        />
      ))}
      {segments.length > 0 ? (
        <Ticks
          title={t('segments')}
          all={segments.map((id) => ({ id, label: words.segment(id) }))}
          ticked={assumed.segments}
          onChange={(next) => onChange({ ...assumed, segments: next })}
        />
      ) : null}
      {offering.length > 0 ? (
        <Ticks
          title={t('soldOut')}
          all={offering.map(({ id }) => ({ id, label: words.outcome(id) }))}
          ticked={assumed.soldOut}
          onChange={(next) => onChange({ ...assumed, soldOut: next })}
        />
      ) : null}
    </div>
  );
}

function TraitField({
  name,
  values,
  value,
  onChange,
}: {
  name: string;
  values: readonly string[];
  value: string;
  onChange: (value: string) => void;
}) {
  const t = useTranslations('quiz.try');
  const list = useId();
  return (
    <Field label={t('trait', { name })}>
      <Input
        dense
        list={list}
        value={value}
        placeholder={t('notKnown')}
        maxLength={LONGEST.conditionValue}
        onChange={(event) => onChange(event.target.value)}
      />
      <datalist id={list}>
        {values.map((one) => (
          <option key={one} value={one} />
        ))}
      </datalist>
    </Field>
  );
}

function Ticks({
  title,
  all,
  ticked,
  onChange,
}: {
  title: string;
  all: readonly { id: string; label: string }[];
  ticked: readonly string[];
  onChange: (ticked: readonly string[]) => void;
}) {
  return (
    <fieldset className="flex flex-col gap-1.5">
      <legend className="mb-1.5 font-medium">{title}</legend>
      {all.map(({ id, label }) => (
        <Checkbox
          key={id}
          label={label}
          checked={ticked.includes(id)}
          onChange={(isOn) => onChange(isOn ? [...ticked, id] : ticked.filter((one) => one !== id))}
        />
      ))}
    </fieldset>
  );
}
