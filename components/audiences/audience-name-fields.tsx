'use client';
// What an audience is called, and what it is for.
import { useTranslations } from 'next-intl';
import { Field } from '@/components/ui/field';
import { Input, Textarea } from '@/components/ui/input';
import { MAX_DESCRIPTION_LENGTH, MAX_NAME_LENGTH } from '@/core/limits';

export interface AudienceNames {
  name: string;
  description: string;
}

interface AudienceNameFieldsProps {
  values: AudienceNames;
  nameProblem: string | undefined;
  onChange: (values: AudienceNames) => void;
}

export function AudienceNameFields({
  values: { name, description },
  nameProblem,
  onChange,
}: AudienceNameFieldsProps) {
  const t = useTranslations('audiences.fields');
  return (
    <>
      <Field label={t('name')} hint={t('nameHint')} error={nameProblem}>
        <Input
          value={name}
          maxLength={MAX_NAME_LENGTH}
          onChange={(event) => onChange({ name: event.target.value, description })}
        />
      </Field>
      <Field label={t('description')} hint={t('descriptionHint')}>
        <Textarea
          rows={2}
          value={description}
          maxLength={MAX_DESCRIPTION_LENGTH}
          className="field-sizing-content max-h-40"
          onChange={(event) => onChange({ name, description: event.target.value })}
        />
      </Field>
    </>
  );
}
