'use client';
// The e-mail field: its label, and an example.
import { useTranslations } from 'next-intl';
import type { BlockOf } from '@/core/campaign/block';
import { LONGEST } from '@/core/campaign/limits';
import { Group } from '../../fields/group';
import { TextField } from '../../fields/text-field';
import { setBlock } from '../../state/edits';
import type { FieldsOf } from './fields-of';
import { PrefillFields } from './prefill-fields';

export function EmailFields({ block, at }: FieldsOf<BlockOf<'email'>>) {
  const t = useTranslations('editor.design');
  return (
    <>
      <Group title={t('words')}>
        <TextField
          label={t('label')}
          value={block.label}
          maxLength={LONGEST.shortText}
          edit={(label) => setBlock(at, 'email', { label })}
          typing={`${block.id}/label`}
        />
        <TextField
          label={t('placeholder')}
          value={block.placeholder}
          maxLength={LONGEST.shortText}
          hint={t('placeholderHint')}
          edit={(placeholder) => setBlock(at, 'email', { placeholder })}
          typing={`${block.id}/placeholder`}
        />
      </Group>
      <PrefillFields prefill={block.prefill} at={at} />
    </>
  );
}
