'use client';
// One question of the quiz that is tried, by the kind of its answer.
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { RadioChoices } from '@/components/ui/radio-choices';
import { chosenIn, type Answer, type QuizQuestion } from '@/core/quiz/quiz';
import { useQuizDesk } from './quiz-desk';

interface TryQuestionProps<Kind extends QuizQuestion['kind'] = QuizQuestion['kind']> {
  question: Extract<QuizQuestion, { kind: Kind }>;
  answer: Answer | undefined;
  onAnswer: (answer: Answer | undefined) => void;
}

export function TryQuestion({ question, ...rest }: TryQuestionProps) {
  switch (question.kind) {
    case 'one':
      return <OneOf question={question} {...rest} />;
    case 'many':
      return <SomeOf question={question} {...rest} />;
    case 'number':
    case 'text':
      return <Typed question={question} {...rest} />;
  }
}

function OneOf({ question, answer, onAnswer }: TryQuestionProps<'one'>) {
  const t = useTranslations('quiz.try');
  const { words } = useQuizDesk();
  const [chosen] = chosenIn(answer);
  return (
    <div className="flex flex-col items-start gap-2">
      <RadioChoices
        label={words.question(question.id)}
        value={chosen ?? null}
        options={question.options.map((value) => ({ value, label: words.option(question.id, value) }))}
        onChange={(value) => onAnswer([value])}
      />
      {question.required ? null : chosen === undefined ? (
        <p className="text-small text-quiet">{t('optional')}</p>
      ) : (
        <Button size="sm" variant="ghost" onClick={() => onAnswer(undefined)}>
          {t('clear')}
        </Button>
      )}
    </div>
  );
}

function SomeOf({ question, answer, onAnswer }: TryQuestionProps<'many'>) {
  const t = useTranslations('quiz.try');
  const { words } = useQuizDesk();
  const { id: asked, options, least, most, alone } = question;
  // What is ticked may not be enough for an answer yet.
  const [ticked, setTicked] = useState<readonly string[]>(chosenIn(answer));
  const tick = (id: string, isOn: boolean) => {
    const others = alone === id ? [] : ticked.filter((one) => one !== id && one !== alone);
    const next = isOn ? [...others, id] : ticked.filter((one) => one !== id);
    setTicked(next);
    onAnswer(undefined);
    if (next.length > 0) onAnswer(next);
  };
  return (
    <fieldset className="flex flex-col gap-1.5">
      <legend className="mb-1.5 font-medium">{words.question(asked)}</legend>
      {options.map((id) => (
        <Checkbox
          key={id}
          label={words.option(asked, id)}
          checked={ticked.includes(id)}
          onChange={(isOn) => tick(id, isOn)}
        />
      ))}
      {least > 1 || most < options.length ? (
        <p className="text-small text-quiet">{t('howMany', { least, most })}</p>
      ) : null}
    </fieldset>
  );
}

function Typed({ question, answer, onAnswer }: TryQuestionProps<'number' | 'text'>) {
  const t = useTranslations('quiz.try');
  const { words } = useQuizDesk();
  const [typed, setTyped] = useState(
    typeof answer === 'number' || typeof answer === 'string' ? `${answer}` : '',
  );
  const isNumber = question.kind === 'number';
  return (
    <Field
      label={words.question(question.id)}
      hint={question.required ? undefined : t('optional')}
      error={isNumber && typed !== '' && answer === undefined ? t('notPossible') : undefined}
    >
      <Input
        type={isNumber ? 'number' : 'text'}
        value={typed}
        onChange={({ target: { value } }) => {
          setTyped(value);
          // An answer that cannot be one changes nothing: the old one must not stand for it.
          onAnswer(undefined);
          if (value !== '') onAnswer(isNumber ? Number(value) : value);
        }}
      />
    </Field>
  );
}
