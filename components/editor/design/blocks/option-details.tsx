'use client';
// What an answer of a choice says besides its words: its picture, what is sent of it, and whether it is "other" or "none of these".
import { useTranslations } from 'next-intl';
import type { BlockKind } from '@/core/campaign/block';
import type { FieldOption } from '@/core/campaign/blocks/field';
import { LONGEST } from '@/core/campaign/limits';
import { Checkbox } from '@/components/ui/checkbox';
import { useSession } from '../../editor-context';
import { TextField } from '../../fields/text-field';
import { PictureChooser } from '../../pictures/picture-chooser';
import type { BlockAddress } from '../../state/edits';
import { setOptionFields } from '../../state/question-edits';

/** What the kind of the question lets an answer say. */
export interface OptionTraits {
  kind: BlockKind;
  /** Any number of answers can be ticked. */
  several: boolean;
}

interface OptionDetailsProps extends OptionTraits {
  option: FieldOption;
  at: BlockAddress;
}

export function OptionDetails({ option, at, kind, several }: OptionDetailsProps) {
  const t = useTranslations('editor.question');
  const { store, readOnly } = useSession();
  const { id, label, value = '', picture, alt = '', writes = false, alone = false } = option;
  const set = (fields: Parameters<typeof setOptionFields>[2]) =>
    store.getState().apply(setOptionFields(at, id, fields));
  return (
    <>
      {kind === 'cards' ? (
        <>
          <PictureChooser
            picture={picture ?? null}
            place={`${at.variant}/${at.step}/${at.block}/${id}`}
            onChoose={({ hash, width, height }) => set({ picture: { hash, width, height } })}
            onRemove={() => set({ picture: undefined, alt: undefined })}
          />
          {picture ? (
            <TextField
              label={t('optionAlt')}
              value={alt}
              maxLength={LONGEST.shortText}
              hint={t('optionAltHint')}
              edit={(next) => setOptionFields(at, id, { alt: next || undefined })}
              typing={`${at.block}/alt/${id}`}
            />
          ) : null}
        </>
      ) : null}
      <TextField
        label={t('sentAs')}
        value={value}
        placeholder={label}
        maxLength={LONGEST.option}
        hint={t('sentAsHint')}
        edit={(next) => setOptionFields(at, id, { value: next || undefined })}
        typing={`${at.block}/value/${id}`}
      />
      {kind === 'select' ? null : (
        <Checkbox
          label={t('writes')}
          hint={t('writesHint')}
          checked={writes}
          disabled={readOnly}
          onChange={(next) => set({ writes: next || undefined })}
        />
      )}
      {several ? (
        <Checkbox
          label={t('alone')}
          hint={t('aloneHint')}
          checked={alone}
          disabled={readOnly}
          onChange={(next) => set({ alone: next || undefined })}
        />
      ) : null}
    </>
  );
}
