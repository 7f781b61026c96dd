'use client';
// Which answers are kept as traits of the visitor, and under which name.
import { useTranslations } from 'next-intl';
import { useQuizDesk } from '@/components/quiz/quiz-desk';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { LONGEST } from '@/core/campaign/limits';
import { Group, Hint } from '../fields/group';

export function TraitFields() {
  const t = useTranslations('editor.quiz');
  const { quiz, questions, words, change, settle } = useQuizDesk();
  if (questions.length === 0) return null;
  return (
    <Group title={t('traits')}>
      <Hint>{t('traitsHint')}</Hint>
      {questions.map(({ id }) => (
        <Field key={id} label={words.question(id)}>
          <Input
            dense
            placeholder={t('noTrait')}
            maxLength={LONGEST.factName}
            value={quiz.traits.find(({ question }) => question === id)?.name ?? ''}
            onBlur={settle}
            onChange={({ target: { value } }) =>
              change((now) => {
                const others = now.traits.filter(({ question }) => question !== id);
                return { ...now, traits: value === '' ? others : [...others, { question: id, name: value }] };
              }, `quiz-trait-${id}`)
            }
          />
        </Field>
      ))}
    </Group>
  );
}
