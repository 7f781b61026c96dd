'use client';
// How an outcome is chosen: exceptions first, then points, ranges of a total or rules, then the fallback.
import { Plus, Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import { Segmented } from '@/components/ui/segmented';
import { Select } from '@/components/ui/select';
import { MOST } from '@/core/campaign/limits';
import type { CampaignQuiz } from '@/core/campaign/quiz';
import type { QuizRule } from '@/core/quiz/quiz';
import { newRule, ruleKinds } from './new-rule';
import { useQuizDesk } from './quiz-desk';
import { RuleEditor } from './rule-editor';
import { SpanFields } from './span-fields';

type By = CampaignQuiz['choosing']['by'];
interface Case {
  outcome: string;
  when: QuizRule;
}
const BY = ['points', 'total', 'rules'] as const;

const startOf = (by: By): CampaignQuiz['choosing'] =>
  by === 'points' ? { by } : by === 'total' ? { by, ranges: [] } : { by, cases: [] };

export function ChoosingFields() {
  const t = useTranslations('quiz.choosing');
  const { quiz, change, readOnly } = useQuizDesk();
  const { choosing, exceptions, fallback, outcomes } = quiz;
  const setChoosing = (next: CampaignQuiz['choosing'], typing?: string) =>
    change((now) => ({ ...now, choosing: next }), typing);
  return (
    <fieldset disabled={readOnly} className="flex flex-col gap-4 px-3 py-3" aria-label={t('title')}>
      <section className="flex flex-col gap-2">
        <h3 className="text-small font-semibold">{t('title')}</h3>
        <Segmented
          label={t('title')}
          value={choosing.by}
          options={BY.map((value) => ({ value, label: t(`by.${value}`) }))}
          onChange={(by) => {
            if (by !== choosing.by) setChoosing(startOf(by));
          }}
        />
        <p className="text-small text-quiet">{t(`hints.${choosing.by}`)}</p>
        {choosing.by === 'total' ? (
          <>
            {choosing.ranges.map((range, index) => {
              const set = (part: Partial<typeof range>, typing?: string) =>
                setChoosing(
                  {
                    ...choosing,
                    ranges: choosing.ranges.map((one, at) => (at === index ? { ...one, ...part } : one)),
                  },
                  typing,
                );
              return (
                <Box
                  // Ranges have no ids; what is typed is kept by the document.
                  key={index}
                  onRemove={() =>
                    setChoosing({ ...choosing, ranges: choosing.ranges.filter((_, at) => at !== index) })
                  }
                  remove={t('removeRange')}
                  head={<OutcomeSelect value={range.outcome} onChange={(outcome) => set({ outcome })} />}
                >
                  <SpanFields
                    span={range}
                    typing={`range-${index}`}
                    onChange={(span) => set(span, `range-${index}`)}
                  />
                </Box>
              );
            })}
            {choosing.ranges.length < MOST.outcomes ? (
              <Add
                label={t('addRange')}
                onAdd={() =>
                  setChoosing({
                    ...choosing,
                    ranges: [
                      ...choosing.ranges,
                      { outcome: outcomes[0]?.id ?? fallback, from: null, to: null },
                    ],
                  })
                }
              />
            ) : null}
          </>
        ) : null}
        {choosing.by === 'rules' ? (
          <Cases
            name="case"
            cases={choosing.cases}
            onChange={(cases, typing) => setChoosing({ ...choosing, cases }, typing)}
            add={t('addRule')}
          />
        ) : null}
      </section>
      <section className="flex flex-col gap-2">
        <h3 className="text-small font-semibold">{t('exceptions')}</h3>
        <p className="text-small text-quiet">{t('exceptionsHint')}</p>
        <Cases
          name="exception"
          cases={exceptions}
          onChange={(next, typing) => change((now) => ({ ...now, exceptions: next }), typing)}
          add={t('addException')}
        />
      </section>
      <section className="flex flex-col gap-2">
        <h3 className="text-small font-semibold">{t('fallback')}</h3>
        <p className="text-small text-quiet">{t('fallbackHint')}</p>
        <OutcomeSelect
          label={t('fallback')}
          value={fallback}
          onChange={(outcome) => change((now) => ({ ...now, fallback: outcome }))}
        />
      </section>
    </fieldset>
  );
}

function Cases({
  name,
  cases,
  onChange,
  add,
}: {
  name: string;
  cases: readonly Case[];
  onChange: (cases: Case[], typing?: string) => void;
  add: string;
}) {
  const t = useTranslations('quiz.choosing');
  const desk = useQuizDesk();
  const set = (index: number, part: Partial<Case>, typing?: string) =>
    onChange(
      cases.map((one, at) => (at === index ? { ...one, ...part } : one)),
      typing,
    );
  return (
    <>
      {cases.map(({ outcome, when }, index) => (
        <Box
          key={index}
          remove={t('removeRule')}
          onRemove={() => onChange(cases.filter((_, at) => at !== index))}
          head={<OutcomeSelect value={outcome} onChange={(next) => set(index, { outcome: next })} />}
        >
          <p className="text-small text-quiet">{t('when', { rule: desk.words.rule(when) })}</p>
          <RuleEditor
            rule={when}
            typing={`${name}-${index}`}
            onChange={(next, typing) => set(index, { when: next }, typing)}
          />
        </Box>
      ))}
      {cases.length < MOST.outcomeRules ? (
        <Add
          label={add}
          onAdd={() =>
            onChange([
              ...cases,
              {
                outcome: desk.quiz.outcomes[0]?.id ?? desk.quiz.fallback,
                when: newRule(ruleKinds(desk, false)[0] ?? 'segment', desk),
              },
            ])
          }
        />
      ) : null}
    </>
  );
}

function Box({
  head,
  remove,
  onRemove,
  children,
}: {
  head: ReactNode;
  remove: string;
  onRemove: () => void;
  children: ReactNode;
}) {
  return (
    <div className="flex flex-col gap-1.5 rounded-control border border-line p-2">
      <div className="flex items-center gap-1">
        <div className="min-w-0 flex-1">{head}</div>
        <IconButton
          size="sm"
          label={remove}
          icon={<Trash2 aria-hidden className="size-3.5" />}
          onClick={onRemove}
        />
      </div>
      {children}
    </div>
  );
}

function Add({ label, onAdd }: { label: string; onAdd: () => void }) {
  return (
    <Button size="sm" variant="ghost" className="self-start" onClick={onAdd}>
      <Plus aria-hidden className="size-3.5" />
      {label}
    </Button>
  );
}

function OutcomeSelect({
  label,
  value,
  onChange,
}: {
  label?: string;
  value: string;
  onChange: (outcome: string) => void;
}) {
  const t = useTranslations('quiz.choosing');
  const { quiz, words } = useQuizDesk();
  return (
    <Select
      dense
      label={label ?? t('outcome')}
      value={value}
      options={quiz.outcomes.map(({ id }) => ({ value: id, label: words.outcome(id) }))}
      onChange={onChange}
    />
  );
}
