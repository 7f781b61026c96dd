'use client';
// A sentence to agree to, and whether one has to.
import { useTranslations } from 'next-intl';
import type { BlockOf } from '@/core/campaign/block';
import { LONGEST } from '@/core/campaign/limits';
import { Switch } from '@/components/ui/switch';
import { useSession } from '../../editor-context';
import { Group, Hint } from '../../fields/group';
import { TextField } from '../../fields/text-field';
import { setBlock } from '../../state/edits';
import type { FieldsOf } from './fields-of';

export function ConsentFields({ block, at }: FieldsOf<BlockOf<'consent'>>) {
  const t = useTranslations('editor.design');
  const { store, readOnly } = useSession();
  return (
    <>
      <Group title={t('sentence')}>
        <TextField
          multiline
          hideLabel
          label={t('sentence')}
          value={block.text}
          maxLength={LONGEST.longText}
          hint={t('sentenceHint')}
          edit={(text) => setBlock(at, 'consent', { text })}
          typing={`${block.id}/text`}
        />
      </Group>
      <Group title={t('answer')}>
        <Switch
          label={t('required')}
          hint={t(block.required ? 'requiredHint' : 'optionalHint')}
          checked={block.required}
          disabled={readOnly}
          onChange={(required) => store.getState().apply(setBlock(at, 'consent', { required }))}
        />
        <Hint>{t('neverTicked')}</Hint>
      </Group>
    </>
  );
}
