'use client';
// A button: its label, its weight, and what a press does.
import { useTranslations } from 'next-intl';
import type { BlockOf } from '@/core/campaign/block';
import { LONGEST } from '@/core/campaign/limits';
import { ChoiceField } from '../../fields/choice-field';
import { Group } from '../../fields/group';
import { TextField } from '../../fields/text-field';
import { setBlock } from '../../state/edits';
import { ActionFields } from '../action/action-fields';
import type { FieldsOf } from './fields-of';

export function ButtonFields({ block, at }: FieldsOf<BlockOf<'button'>>) {
  const t = useTranslations('editor.design');
  return (
    <>
      <Group title={t('words')}>
        <TextField
          fillable
          label={t('buttonLabel')}
          value={block.label}
          maxLength={LONGEST.shortText}
          edit={(label) => setBlock(at, 'button', { label })}
          typing={`${block.id}/label`}
        />
        <ChoiceField
          label={t('emphasis')}
          value={block.emphasis}
          options={[
            { value: 'primary', label: t('emphasisPrimary') },
            { value: 'plain', label: t('emphasisPlain') },
          ]}
          edit={(emphasis) => setBlock(at, 'button', { emphasis })}
        />
      </Group>
      <ActionFields block={block} at={at} />
    </>
  );
}
