'use client';
// The fields of a block, by kind. A kind that is missing here does not compile.
import { useTranslations } from 'next-intl';
import type { Block, BlockOf } from '@/core/campaign/block';
import { LONGEST } from '@/core/campaign/limits';
import { Switch } from '@/components/ui/switch';
import { useSession } from '../editor-context';
import { ChoiceField } from '../fields/choice-field';
import { Group, Hint } from '../fields/group';
import { TextField } from '../fields/text-field';
import { setBlock, type BlockAddress } from '../state/edits';
import { ButtonFields } from './button-fields';

interface FieldsOf<B extends Block> {
  block: B;
  at: BlockAddress;
}

export function BlockFields({ block, at }: FieldsOf<Block>) {
  switch (block.kind) {
    case 'heading':
      return <HeadingFields block={block} at={at} />;
    case 'text':
      return <TextFields block={block} at={at} />;
    case 'email':
      return <EmailFields block={block} at={at} />;
    case 'consent':
      return <ConsentFields block={block} at={at} />;
    case 'button':
      return <ButtonFields block={block} at={at} />;
  }
}

function useAlignOptions() {
  const t = useTranslations('editor.design');
  return [
    { value: 'start', label: t('alignStart') },
    { value: 'center', label: t('alignCentre') },
  ] as const;
}

function HeadingFields({ block, at }: FieldsOf<BlockOf<'heading'>>) {
  const t = useTranslations('editor.design');
  const aligns = useAlignOptions();
  return (
    <Group title={t('words')}>
      <TextField
        multiline
        hideLabel
        label={t('text')}
        value={block.text}
        maxLength={LONGEST.shortText}
        edit={(text) => setBlock(at, 'heading', { text })}
        typing={`${block.id}/text`}
      />
      <ChoiceField
        label={t('align')}
        value={block.align}
        options={aligns}
        edit={(align) => setBlock(at, 'heading', { align })}
      />
    </Group>
  );
}

function TextFields({ block, at }: FieldsOf<BlockOf<'text'>>) {
  const t = useTranslations('editor.design');
  const aligns = useAlignOptions();
  return (
    <Group title={t('words')}>
      <TextField
        multiline
        hideLabel
        label={t('text')}
        value={block.text}
        maxLength={LONGEST.longText}
        edit={(text) => setBlock(at, 'text', { text })}
        typing={`${block.id}/text`}
      />
      <ChoiceField
        label={t('align')}
        value={block.align}
        options={aligns}
        edit={(align) => setBlock(at, 'text', { align })}
      />
      <ChoiceField
        label={t('tone')}
        value={block.tone}
        options={[
          { value: 'normal', label: t('toneNormal') },
          { value: 'quiet', label: t('toneQuiet') },
        ]}
        edit={(tone) => setBlock(at, 'text', { tone })}
        hint={block.tone === 'quiet' ? t('toneQuietHint') : undefined}
      />
    </Group>
  );
}

function EmailFields({ block, at }: FieldsOf<BlockOf<'email'>>) {
  const t = useTranslations('editor.design');
  return (
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
  );
}

function ConsentFields({ block, at }: FieldsOf<BlockOf<'consent'>>) {
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
