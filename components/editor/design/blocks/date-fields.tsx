'use client';
// A question for a day: from when to when, and whether it is a birthday.
import { useTranslations } from 'next-intl';
import type { BlockOf } from '@/core/campaign/block';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Switch } from '@/components/ui/switch';
import { useSession, useTyping } from '../../editor-context';
import { Group, Hint } from '../../fields/group';
import { setBlock, type Edit } from '../../state/edits';
import type { FieldsOf } from './fields-of';
import { QuestionFields } from './question-fields';

export function DateFields({ block, at }: FieldsOf<BlockOf<'date'>>) {
  const t = useTranslations('editor.question');
  const { store, readOnly } = useSession();
  const { earliest, latest, birthday } = block;
  return (
    <QuestionFields block={block} at={at}>
      <Group title={t('field')}>
        <DayField
          label={t('earliest')}
          value={earliest}
          edit={(next) => setBlock(at, 'date', { earliest: next })}
          typing={`${block.id}/earliest`}
        />
        <DayField
          label={t('latest')}
          value={latest}
          edit={(next) => setBlock(at, 'date', { latest: next })}
          typing={`${block.id}/latest`}
        />
        {earliest !== '' && latest !== '' && earliest > latest ? <Hint>{t('rangeReversed')}</Hint> : null}
        <Switch
          label={t('birthday')}
          hint={t('birthdayHint')}
          checked={birthday}
          disabled={readOnly}
          onChange={(next) => store.getState().apply(setBlock(at, 'date', { birthday: next }))}
        />
      </Group>
    </QuestionFields>
  );
}

interface DayFieldProps {
  label: string;
  /** `2026-11-22`, or empty. */
  value: string;
  edit: (day: string) => Edit;
  typing: string;
}

function DayField({ label, value, edit, typing }: DayFieldProps) {
  const { type, onBlur } = useTyping(typing);
  return (
    <Field label={label} layout="inline">
      <Input
        dense
        type="date"
        max="9999-12-31"
        value={value}
        data-field={typing}
        onChange={(event) => type(edit(event.target.value))}
        onBlur={onBlur}
      />
    </Field>
  );
}
