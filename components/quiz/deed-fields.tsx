'use client';
// What one deed of an outcome needs to be told.
import { useTranslations } from 'next-intl';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { LONGEST } from '@/core/campaign/limits';
import type { Deed } from '@/core/campaign/quiz';
import { useQuizDesk } from './quiz-desk';
import { SegmentField } from './segment-field';

export function DeedFields({ deed, onChange }: { deed: Deed; onChange: (deed: Deed) => void }) {
  const t = useTranslations('quiz.outcome');
  switch (deed.kind) {
    case 'join':
      return <SegmentField value={deed.segment} onChange={(segment) => onChange({ ...deed, segment })} />;
    case 'trait':
      return (
        <>
          <Text
            label={t('trait')}
            value={deed.name}
            maxLength={LONGEST.factName}
            onChange={(name) => onChange({ ...deed, name })}
          />
          <Text
            label={t('value')}
            value={deed.value}
            maxLength={LONGEST.conditionValue}
            onChange={(value) => onChange({ ...deed, value })}
          />
        </>
      );
    case 'subscribe':
      return (
        <Text
          label={t('tag')}
          hint={t('tagHint')}
          value={deed.tag}
          maxLength={LONGEST.tag}
          onChange={(tag) => onChange({ ...deed, tag })}
        />
      );
    case 'event':
      return (
        <Text
          label={t('event')}
          value={deed.name}
          maxLength={LONGEST.eventName}
          onChange={(name) => onChange({ ...deed, name })}
        />
      );
    case 'open':
      return (
        <Text
          label={t('url')}
          hint={t('urlHint')}
          value={deed.url}
          maxLength={LONGEST.url}
          onChange={(url) => onChange({ ...deed, url })}
        />
      );
  }
}

function Text({
  label,
  hint,
  value,
  maxLength,
  onChange,
}: {
  label: string;
  hint?: string;
  value: string;
  maxLength: number;
  onChange: (text: string) => void;
}) {
  const { settle } = useQuizDesk();
  return (
    <Field label={label} hint={hint}>
      <Input
        dense
        value={value}
        maxLength={maxLength}
        onBlur={settle}
        onChange={(event) => onChange(event.target.value)}
      />
    </Field>
  );
}
