'use client';
// Where the answer to a question comes from before the visitor gives one.
import { useTranslations } from 'next-intl';
import type { Prefill } from '@/core/campaign/blocks/prefill';
import { LONGEST } from '@/core/campaign/limits';
import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import { useSession } from '../../editor-context';
import { Group } from '../../fields/group';
import { TextField } from '../../fields/text-field';
import type { BlockAddress } from '../../state/edits';
import { setPrefill } from '../../state/question-edits';

interface PrefillFieldsProps {
  prefill: Prefill | undefined;
  at: BlockAddress;
}

const SOURCES = ['none', 'query', 'trait'] as const;

export function PrefillFields({ prefill, at }: PrefillFieldsProps) {
  const t = useTranslations('editor.question');
  const { store } = useSession();
  const from = prefill?.from ?? 'none';
  return (
    <Group title={t('prefill')}>
      <Field label={t('prefillFrom')} layout="inline">
        <Select
          dense
          value={from}
          options={SOURCES.map((value) => ({ value, label: t(`prefills.${value}`) }))}
          onChange={(next) =>
            store
              .getState()
              .apply(setPrefill(at, next === 'none' ? undefined : { from: next, name: prefill?.name ?? '' }))
          }
        />
      </Field>
      {prefill ? (
        <TextField
          layout="inline"
          label={t(`prefillName.${prefill.from}`)}
          value={prefill.name}
          maxLength={LONGEST.factName}
          hint={t(`prefillHint.${prefill.from}`)}
          error={prefill.name.trim() === '' ? t('prefillMissing') : undefined}
          edit={(name) => setPrefill(at, { from: prefill.from, name })}
          typing={`${at.block}/prefill`}
        />
      ) : null}
    </Group>
  );
}
