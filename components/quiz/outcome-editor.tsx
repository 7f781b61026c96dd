'use client';
// One outcome: its name, the step it shows, what stands in for it when it is sold out, and what follows from it.
import { Plus, Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button, buttonClass } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { IconButton } from '@/components/ui/icon-button';
import { Input } from '@/components/ui/input';
import { Menu, MenuItem } from '@/components/ui/menu';
import { Select } from '@/components/ui/select';
import { LONGEST, MOST } from '@/core/campaign/limits';
import type { Deed, QuizOutcome } from '@/core/campaign/quiz';
import { DeedFields } from './deed-fields';
import { useQuizDesk } from './quiz-desk';

const NONE = '';
const NEW: Record<Deed['kind'], Deed> = {
  join: { kind: 'join', segment: '' },
  trait: { kind: 'trait', name: '', value: '' },
  subscribe: { kind: 'subscribe', tag: '' },
  event: { kind: 'event', name: '' },
  open: { kind: 'open', url: 'https://' },
};
const KINDS = ['join', 'trait', 'subscribe', 'event', 'open'] as const;

export function OutcomeEditor({ id }: { id: string }) {
  const t = useTranslations('quiz.outcome');
  const { variant, quiz, words, change, settle, readOnly, addStep } = useQuizDesk();
  const outcome = quiz.outcomes.find((one) => one.id === id);
  if (!outcome) return null;
  const set = (make: (now: QuizOutcome) => QuizOutcome, typing?: string) =>
    change(
      (now) => ({ ...now, outcomes: now.outcomes.map((one) => (one.id === id ? make(one) : one)) }),
      typing,
    );
  const taken = new Set(quiz.outcomes.filter((one) => one.id !== id).map(({ step }) => step));
  return (
    <fieldset disabled={readOnly} className="flex flex-col gap-2 px-3 pb-3" aria-label={words.outcome(id)}>
      <Field label={t('name')} layout="inline">
        <Input
          dense
          value={outcome.name}
          maxLength={LONGEST.name}
          onBlur={settle}
          onChange={(event) => set((now) => ({ ...now, name: event.target.value }), `outcome-${id}-name`)}
        />
      </Field>
      <Field label={t('step')} layout="inline">
        <Select
          dense
          value={outcome.step ?? NONE}
          options={[
            { value: NONE, label: t('noStep') },
            ...variant.steps
              .filter((step) => !taken.has(step.id))
              .map((step) => ({ value: step.id, label: words.step(step.id) })),
          ]}
          onChange={(step) => set(({ step: _, ...rest }) => (step === NONE ? rest : { ...rest, step }))}
        />
      </Field>
      {outcome.step === undefined ? (
        <Button size="sm" className="self-start" onClick={() => addStep(id)}>
          <Plus aria-hidden className="size-3.5" />
          {t('makeStep')}
        </Button>
      ) : null}
      <Field label={t('backup')} layout="inline" hint={t('backupHint')}>
        <Select
          dense
          value={outcome.backup ?? NONE}
          options={[
            { value: NONE, label: t('noBackup') },
            ...quiz.outcomes
              .filter((one) => one.id !== id)
              .map((one) => ({ value: one.id, label: words.outcome(one.id) })),
          ]}
          onChange={(backup) =>
            set(({ backup: _, ...rest }) => (backup === NONE ? rest : { ...rest, backup }))
          }
        />
      </Field>
      <h4 className="mt-1 text-small font-semibold">{t('deeds')}</h4>
      {outcome.does.length === 0 ? <p className="text-small text-quiet">{t('noDeeds')}</p> : null}
      {outcome.does.map((deed, index) => (
        // Deeds have no ids; what is typed is kept by the document.
        <div key={index} className="flex flex-col gap-1.5 rounded-control border border-line p-2">
          <div className="flex items-center justify-between gap-1">
            <span className="text-small font-medium">{t(`kinds.${deed.kind}`)}</span>
            <IconButton
              size="sm"
              label={t('removeDeed', { kind: t(`kinds.${deed.kind}`) })}
              icon={<Trash2 aria-hidden className="size-3.5" />}
              onClick={() => set((now) => ({ ...now, does: now.does.filter((_, at) => at !== index) }))}
            />
          </div>
          <DeedFields
            deed={deed}
            onChange={(next) =>
              set(
                (now) => ({ ...now, does: now.does.map((one, at) => (at === index ? next : one)) }),
                `outcome-${id}-deed-${index}`,
              )
            }
          />
        </div>
      ))}
      {outcome.does.length < MOST.deeds ? (
        <Menu
          align="start"
          trigger={
            <button type="button" className={`${buttonClass({ variant: 'ghost', size: 'sm' })} self-start`}>
              <Plus aria-hidden className="size-3.5" />
              {t('addDeed')}
            </button>
          }
        >
          {KINDS.map((kind) => (
            <MenuItem key={kind} onSelect={() => set((now) => ({ ...now, does: [...now.does, NEW[kind]] }))}>
              {t(`kinds.${kind}`)}
            </MenuItem>
          ))}
        </Menu>
      ) : null}
    </fieldset>
  );
}
