'use client';
// Which value stands in a text, by which name it is known, and what stands there when it is not. Fetched when it is asked for.
import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import {
  FILL_IN_KINDS,
  FILL_INS,
  isFillInName,
  printFillIn,
  type FillIn,
  type FillInKind,
} from '@/core/campaign/fill-ins';
import { LONGEST } from '@/core/campaign/limits';
import { useSegmentSets } from '../segment-names';
import { Hint } from './group';
import { useAnswers } from './use-answers';

/** Of a fallback, characters. */
const LONGEST_FALLBACK = 80;

interface ValueFormProps {
  /** Absent: a new one. */
  value: FillIn | undefined;
  /** How much longer the text may become, UTF-16 code units. */
  room: number;
  onEnter: (value: FillIn) => void;
  onLeave: () => void;
}

export function ValueForm({ value, room, onEnter, onLeave }: ValueFormProps) {
  const t = useTranslations('editor.fillIns');
  const answers = useAnswers();
  const sets = useSegmentSets();
  const [kind, setKind] = useState<FillInKind>(value?.kind ?? 'query');
  const [name, setName] = useState(value?.name ?? '');
  const [fallback, setFallback] = useState(value?.fallback ?? '');
  const [isTried, setTried] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.querySelector<HTMLElement>('button,input')?.focus(), []);

  /** Those of which one is chosen; undefined: nothing is, or a name is typed. */
  const choices =
    kind === 'answer'
      ? answers
      : kind === 'segment'
        ? sets.map((set) => ({ value: set.name, label: set.name }))
        : undefined;
  const isTyped = choices === undefined && FILL_INS[kind] === 'name';
  const hasNoChoice = choices?.length === 0;
  const choose = (next: FillInKind) => {
    setKind(next);
    setName((next === 'answer' ? answers[0]?.value : next === 'segment' ? sets[0]?.name : undefined) ?? '');
    setTried(false);
  };
  // What day it is, is always known.
  const entered: FillIn = { kind, name: name.trim(), fallback: kind === 'date' ? '' : fallback };
  const isNamed = isFillInName(kind, entered.name);
  const isTooLong = printFillIn(entered).length > room;
  const enter = () => {
    if (isNamed && !isTooLong && !hasNoChoice) onEnter(entered);
    else setTried(true);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // Ends the word that is being put together, nothing else.
    if (event.nativeEvent.isComposing) event.stopPropagation();
    else if (event.key === 'Escape') {
      event.stopPropagation();
      onLeave();
    } else if (event.key === 'Enter' && event.target instanceof HTMLInputElement) {
      event.preventDefault();
      enter();
    }
  };

  return (
    <div
      ref={place}
      role="group"
      aria-label={t(value ? 'change' : 'insert')}
      onKeyDown={onKeyDown}
      className="flex flex-col gap-2 rounded-control border border-line bg-page p-2"
    >
      <Field label={t('kind')} layout="inline">
        <Select
          dense
          value={kind}
          options={FILL_IN_KINDS.map((one) => ({ value: one, label: t(`kinds.${one}`) }))}
          onChange={choose}
        />
      </Field>
      <Hint>{t(`hints.${kind}`)}</Hint>
      {isTyped ? (
        <Field label={t('name')} layout="inline" error={isTried && !isNamed ? t('nameWrong') : undefined}>
          <Input
            dense
            dir="ltr"
            value={name}
            maxLength={LONGEST.factName}
            placeholder={kind === 'query' ? 'utm_campaign' : 'tier'}
            onChange={(event) => setName(event.target.value)}
          />
        </Field>
      ) : null}
      {hasNoChoice ? (
        <p
          role={isTried ? 'alert' : undefined}
          className={`text-small ${isTried ? 'text-bad' : 'text-quiet'}`}
        >
          {t(kind === 'segment' ? 'noSets' : 'noQuestions')}
        </p>
      ) : null}
      {choices && !hasNoChoice ? (
        <Field label={t(kind === 'segment' ? 'set' : 'question')} layout="inline">
          <Select dense value={name} options={choices} onChange={setName} />
        </Field>
      ) : null}
      {kind === 'date' ? (
        <Field label={t('form')} layout="inline">
          <Select
            dense
            value={name || 'day'}
            options={(['day', ...FILL_INS.date] as const).map((one) => ({
              value: one,
              label: t(`dates.${one}`),
            }))}
            onChange={(one) => setName(one === 'day' ? '' : one)}
          />
        </Field>
      ) : (
        <Field label={t('fallback')} layout="inline">
          <Input
            dense
            dir="auto"
            value={fallback}
            maxLength={LONGEST_FALLBACK}
            onChange={(event) => setFallback(event.target.value)}
          />
        </Field>
      )}
      {isTried && isTooLong ? (
        <p role="alert" className="text-small text-bad">
          {t('tooLong')}
        </p>
      ) : null}
      <div className="flex justify-end gap-1.5">
        <Button size="sm" variant="ghost" onClick={onLeave}>
          {t('leave')}
        </Button>
        <Button size="sm" unavailable={hasNoChoice} onClick={enter}>
          {t(value ? 'take' : 'put')}
        </Button>
      </div>
    </div>
  );
}
