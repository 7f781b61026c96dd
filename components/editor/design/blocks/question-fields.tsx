'use client';
// What the fields of a form have in common: the words of the question, whether it must be answered, and the name of the answer.
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { LONGEST } from '@/core/campaign/limits';
import type { Question } from '@/core/campaign/traverse';
import { Switch } from '@/components/ui/switch';
import { useSession, useVariant } from '../../editor-context';
import { Group } from '../../fields/group';
import { TextField } from '../../fields/text-field';
import { nameTyped, takenNames } from '../../state/answer-name';
import { setQuestionLabel, setQuestionName, setRequired } from '../../state/question-edits';
import type { FieldsOf } from './fields-of';
import { PrefillFields } from './prefill-fields';

const LONGEST_NAME = 40;

type Asked = Exclude<Question, { kind: 'hidden' }>;

interface QuestionFieldsProps extends FieldsOf<Asked> {
  /** Below the words of the question. */
  words?: ReactNode;
  /** Groups of the kind, before those of the answer. */
  children?: ReactNode;
}

export function QuestionFields({ block, at, words, children }: QuestionFieldsProps) {
  const t = useTranslations('editor.question');
  const { store, readOnly } = useSession();
  return (
    <>
      <Group title={t('question')}>
        <TextField
          label={t('label')}
          value={block.label}
          maxLength={LONGEST.shortText}
          error={block.label.trim() === '' ? t('labelMissing') : undefined}
          edit={(label) => setQuestionLabel(at, label)}
          typing={`${block.id}/label`}
        />
        {words}
      </Group>
      {children}
      <Group title={t('answer')}>
        <Switch
          label={t('required')}
          hint={t(block.required ? 'requiredHint' : 'optionalHint')}
          checked={block.required}
          disabled={readOnly}
          onChange={(required) => store.getState().apply(setRequired(at, required))}
        />
        <NameField block={block} at={at} />
      </Group>
      <PrefillFields prefill={block.prefill} at={at} />
    </>
  );
}

/** The name of the answer in the list of leads and in exports. */
export function NameField({ block, at }: FieldsOf<Question>) {
  const t = useTranslations('editor.question');
  const variant = useVariant();
  const isTaken =
    block.name !== '' && !!variant && takenNames(variant, block.id).has(block.name.toLowerCase());
  return (
    <TextField
      label={t('name')}
      value={block.name}
      maxLength={LONGEST_NAME}
      hint={t('nameHint')}
      error={block.name === '' ? t('nameMissing') : isTaken ? t('nameTaken') : undefined}
      edit={(name) => setQuestionName(at, nameTyped(name))}
      typing={`${block.id}/name`}
    />
  );
}
