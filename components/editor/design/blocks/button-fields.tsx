'use client';
// A button: its label, its weight, and what a press does.
import { useTranslations } from 'next-intl';
import type { BlockOf } from '@/core/campaign/block';
import { lazyPart } from '@/components/ui/lazy-part';
import { LONGEST } from '@/core/campaign/limits';
import { ChoiceField } from '../../fields/choice-field';
import { Group } from '../../fields/group';
import { TextField } from '../../fields/text-field';
import { setBlock } from '../../state/edits';
import type { FieldsOf } from './fields-of';

/** What a press does is chosen once; the label is what is written. */
const actionFields = lazyPart(() => import('../action/action-fields').then((module) => module.ActionFields));

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
      <actionFields.Part block={block} at={at} />
    </>
  );
}
