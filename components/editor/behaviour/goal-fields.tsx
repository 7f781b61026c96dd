'use client';
// What counts as success: in the campaign, or elsewhere in the shop.
import { useTranslations } from 'next-intl';
import type { Goal, GoalOf } from '@/core/campaign/goal';
import { GOAL_PAGE_OPERATORS } from '@/core/campaign/goal-page';
import { LONGEST, RANGE, REPEAT_DAYS } from '@/core/campaign/limits';
import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import { useSession } from '../editor-context';
import { CodeField } from '../fields/code-field';
import { Hint } from '../fields/group';
import { NumberField } from '../fields/number-field';
import { setGoal } from '../state/edits';
import { EventFields } from './event-fields';

const GOAL_KINDS = [
  'submitted',
  'clicked',
  'completed',
  'carted',
  'event',
  'page',
  'ordered',
  'reordered',
  'revenue',
] as const;

function newGoal(kind: Goal['kind']): Goal {
  switch (kind) {
    case 'event':
      return { kind, name: '' };
    case 'page':
      return { kind, operator: 'is', path: '' };
    case 'reordered':
      return { kind, days: REPEAT_DAYS };
    case 'submitted':
    case 'clicked':
    case 'completed':
    case 'carted':
    case 'ordered':
    case 'revenue':
      return { kind };
  }
}

export function GoalFields({ goal }: { goal: Goal }) {
  const t = useTranslations('editor.behaviour');
  const { store } = useSession();
  return (
    <>
      <Field label={t('counts')} layout="inline">
        <Select<Goal['kind']>
          dense
          value={goal.kind}
          options={GOAL_KINDS.map((value) => ({ value, label: t(`goals.${value}`) }))}
          onChange={(kind) => store.getState().apply(setGoal(newGoal(kind)))}
        />
      </Field>
      <Hint>{t(`goalHints.${goal.kind}`)}</Hint>
      {goal.kind === 'event' ? <EventFields trigger={goal} edit={setGoal} typing="goal" /> : null}
      {goal.kind === 'reordered' ? (
        <NumberField
          label={t('repeatDays')}
          value={goal.days}
          {...RANGE.repeatDays}
          unit={t('unitPlainDays', { count: goal.days })}
          edit={(days) => setGoal({ ...goal, days })}
          typing="goal/days"
        />
      ) : null}
      {goal.kind === 'page' ? <PageFields goal={goal} /> : null}
    </>
  );
}

function PageFields({ goal }: { goal: GoalOf<'page'> }) {
  const t = useTranslations('editor.behaviour');
  const { store } = useSession();
  return (
    <>
      <Field label={t('pageOperator')} layout="inline">
        <Select
          dense
          value={goal.operator}
          options={GOAL_PAGE_OPERATORS.map((value) => ({ value, label: t(`pageOperators.${value}`) }))}
          onChange={(operator) => store.getState().apply(setGoal({ ...goal, operator }))}
        />
      </Field>
      <CodeField
        label={t('pagePath')}
        value={goal.path}
        maxLength={LONGEST.conditionValue}
        placeholder="/thank-you"
        edit={(path) => setGoal({ ...goal, path })}
        typing="goal/path"
        hint={t('pagePathHint')}
        error={goal.path.trim() === '' ? t('missing') : undefined}
      />
    </>
  );
}
