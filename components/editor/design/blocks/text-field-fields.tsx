'use client';
// A field for words: one line or several, how much, and what the browser may fill in.
import { useTranslations } from 'next-intl';
import type { BlockOf } from '@/core/campaign/block';
import { LONGEST, RANGE } from '@/core/campaign/limits';
import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import { useSession } from '../../editor-context';
import { ChoiceField } from '../../fields/choice-field';
import { Group } from '../../fields/group';
import { NumberField } from '../../fields/number-field';
import { TextField } from '../../fields/text-field';
import { edit, findBlock, setBlock, type BlockAddress, type Edit } from '../../state/edits';
import type { FieldsOf } from './fields-of';
import { QuestionFields } from './question-fields';

type TextQuestion = BlockOf<'text-field'>;
type Autofill = NonNullable<TextQuestion['autofill']>;

const AUTOFILLS: readonly Autofill[] = [
  'name',
  'given-name',
  'family-name',
  'organization',
  'street-address',
  'postal-code',
  'address-level2',
];

export function TextFieldFields({ block, at }: FieldsOf<TextQuestion>) {
  const t = useTranslations('editor.question');
  const { store } = useSession();
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
          edit={(placeholder) => setBlock(at, 'text-field', { placeholder })}
          typing={`${block.id}/placeholder`}
        />
      }
    >
      <Group title={t('field')}>
        <ChoiceField
          label={t('lines')}
          value={block.long ? 'many' : 'one'}
          options={[
            { value: 'one', label: t('oneLine') },
            { value: 'many', label: t('manyLines') },
          ]}
          edit={(lines) => setBlock(at, 'text-field', { long: lines === 'many' })}
        />
        <NumberField
          label={t('most')}
          value={block.most}
          {...RANGE.answerLength}
          unit={t('characters')}
          edit={(most) => setBlock(at, 'text-field', { most })}
          typing={`${block.id}/most`}
        />
        <Field label={t('autofill')} layout="inline" hint={t('autofillHint')}>
          <Select<Autofill | 'none'>
            dense
            value={block.autofill ?? 'none'}
            options={(['none', ...AUTOFILLS] as const).map((value) => ({
              value,
              label: t(`autofills.${value}`),
            }))}
            onChange={(next) => store.getState().apply(setAutofill(at, next))}
          />
        </Field>
      </Group>
    </QuestionFields>
  );
}

function setAutofill(at: BlockAddress, next: Autofill | 'none'): Edit {
  return edit((draft) => {
    const block = findBlock(draft, at);
    if (block?.kind !== 'text-field') return;
    if (next === 'none') delete block.autofill;
    else block.autofill = next;
  });
}
