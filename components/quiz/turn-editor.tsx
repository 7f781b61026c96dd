'use client';
// How the quiz goes on from one step: when it is passed over, the ways in their order, and where it goes otherwise.
import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import { Select } from '@/components/ui/select';
import { quizSteps } from '@/core/campaign/read-quiz';
import type { QuizTarget, QuizTurn } from '@/core/campaign/quiz';
import { MOST } from '@/core/campaign/limits';
import { newRule, ruleKinds } from './new-rule';
import { useQuizDesk } from './quiz-desk';
import { RuleEditor } from './rule-editor';

export function TurnEditor({ step }: { step: string }) {
  const t = useTranslations('quiz.turn');
  const desk = useQuizDesk();
  const { quiz, words, change, readOnly } = desk;
  const turn: QuizTurn = quiz.flow.find((one) => one.step === step) ?? {
    step,
    ways: [],
    otherwise: { kind: 'next' },
  };
  const set = (part: Partial<QuizTurn>, typing?: string) =>
    change((now) => {
      const { skip, ...next } = { ...turn, ...part };
      const made = { ...next, ...(skip && { skip }) };
      return now.flow.some((one) => one.step === step)
        ? { ...now, flow: now.flow.map((one) => (one.step === step ? made : one)) }
        : { ...now, flow: [...now.flow, made] };
    }, typing);
  const setWays = (ways: QuizTurn['ways'], typing?: string) => set({ ways }, typing);
  const fresh = () => newRule(ruleKinds(desk, false)[0] ?? 'segment', desk);
  const swap = (index: number, by: -1 | 1) => {
    const ways = [...turn.ways];
    const [moved] = ways.splice(index, 1);
    if (moved) ways.splice(index + by, 0, moved);
    setWays(ways);
  };
  return (
    <fieldset disabled={readOnly} className="flex flex-col gap-3 px-3 pb-3" aria-label={words.step(step)}>
      <section className="flex flex-col gap-1.5">
        <h4 className="text-small font-semibold">{t('skip')}</h4>
        {turn.skip ? (
          <>
            <p className="text-small text-quiet">{t('skipSentence', { rule: words.rule(turn.skip) })}</p>
            <RuleEditor
              rule={turn.skip}
              typing={`skip-${step}`}
              onChange={(skip, typing) => set({ skip }, typing)}
              onRemove={() => set({ skip: undefined })}
            />
          </>
        ) : (
          <Button size="sm" variant="ghost" className="self-start" onClick={() => set({ skip: fresh() })}>
            <Plus aria-hidden className="size-3.5" />
            {t('addSkip')}
          </Button>
        )}
      </section>
      <section className="flex flex-col gap-2">
        <h4 className="text-small font-semibold">{t('ways')}</h4>
        {turn.ways.length > 1 ? <p className="text-small text-quiet">{t('waysHint')}</p> : null}
        {turn.ways.map((way, index) => (
          // Ways have no ids; what is typed is kept by the document.
          <div key={index} className="flex flex-col gap-1.5 rounded-control border border-line p-2">
            <div className="flex items-start gap-0.5">
              <p className="min-w-0 flex-1 text-small">{t('sentence', { rule: words.rule(way.when) })}</p>
              <IconButton
                size="sm"
                label={t('up')}
                disabled={index === 0}
                icon={<ArrowUp aria-hidden className="size-3.5" />}
                onClick={() => swap(index, -1)}
              />
              <IconButton
                size="sm"
                label={t('down')}
                disabled={index === turn.ways.length - 1}
                icon={<ArrowDown aria-hidden className="size-3.5" />}
                onClick={() => swap(index, 1)}
              />
              <IconButton
                size="sm"
                label={t('remove')}
                icon={<Trash2 aria-hidden className="size-3.5" />}
                onClick={() => setWays(turn.ways.filter((_, at) => at !== index))}
              />
            </div>
            <RuleEditor
              rule={way.when}
              typing={`way-${step}-${index}`}
              onChange={(when, typing) =>
                setWays(
                  turn.ways.map((one, at) => (at === index ? { ...one, when } : one)),
                  typing,
                )
              }
            />
            <TargetSelect
              label={t('goTo')}
              step={step}
              value={way.to}
              onChange={(to) => setWays(turn.ways.map((one, at) => (at === index ? { ...one, to } : one)))}
            />
          </div>
        ))}
        {turn.ways.length < MOST.quizWays ? (
          <Button
            size="sm"
            variant="ghost"
            className="self-start"
            onClick={() => setWays([...turn.ways, { when: fresh(), to: { kind: 'end' } }])}
          >
            <Plus aria-hidden className="size-3.5" />
            {t('addWay')}
          </Button>
        ) : null}
      </section>
      <section className="flex flex-col gap-1.5">
        <h4 className="text-small font-semibold">{t(turn.ways.length > 0 ? 'otherwise' : 'always')}</h4>
        <TargetSelect
          label={t('otherwise')}
          step={step}
          value={turn.otherwise}
          onChange={(otherwise) => set({ otherwise })}
        />
      </section>
    </fieldset>
  );
}

function TargetSelect({
  label,
  step,
  value,
  onChange,
}: {
  label: string;
  step: string;
  value: QuizTarget;
  onChange: (to: QuizTarget) => void;
}) {
  const t = useTranslations('quiz.turn');
  const { variant, words } = useQuizDesk();
  const options = [
    { value: 'next', label: t('next') },
    { value: 'end', label: t('end') },
    ...quizSteps(variant)
      .filter(({ id }) => id !== step)
      .map(({ id }) => ({ value: `step:${id}`, label: words.step(id) })),
  ];
  return (
    <Select
      dense
      label={label}
      value={value.kind === 'step' ? `step:${value.step}` : value.kind}
      options={options}
      onChange={(next) =>
        onChange(
          next === 'next' || next === 'end'
            ? { kind: next }
            : { kind: 'step', step: next.slice('step:'.length) },
        )
      }
    />
  );
}
