'use client';
// A phone number: the question, and an example.
import { useTranslations } from 'next-intl';
import type { BlockOf } from '@/core/campaign/block';
import { LONGEST } from '@/core/campaign/limits';
import { TextField } from '../../fields/text-field';
import { setBlock } from '../../state/edits';
import type { FieldsOf } from './fields-of';
import { QuestionFields } from './question-fields';

export function PhoneFields({ block, at }: FieldsOf<BlockOf<'phone'>>) {
  const t = useTranslations('editor.question');
  return (
    <QuestionFields
      block={block}
      at={at}
      words={
        <TextField
          label={t('placeholder')}
          value={block.placeholder}
          maxLength={LONGEST.shortText}
          hint={t('placeholderHint')}
          edit={(placeholder) => setBlock(at, 'phone', { placeholder })}
          typing={`${block.id}/placeholder`}
        />
      }
    />
  );
}
