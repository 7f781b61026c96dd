'use client';
// One fact about the visitor, in a field of its type. Any of them may be unknown.
import { CircleHelp } from 'lucide-react';
import { useMessages, useTranslations } from 'next-intl';
import { LONGEST } from '@/core/campaign/limits';
import { factOf, type AskedFact, type Fact } from '@/core/targeting';
import { useCountryOptions } from '@/components/editor/audience/country-comparison';
import { useMoney } from '@/components/i18n/site-currency';
import { classNames } from '@/components/ui/class-names';
import { Combobox } from '@/components/ui/combobox';
import { Field } from '@/components/ui/field';
import { IconButton } from '@/components/ui/icon-button';
import { Input, Textarea } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { isSince, NO, YES } from './made-up-visitor';

type NumberFact = Extract<Fact, { type: 'number' }>;

interface FactFieldProps {
  fact: AskedFact;
  /** What the fact is called. */
  name: string;
  text: string;
  isUnknown: boolean;
  onType: (text: string) => void;
  onUnknown: (isUnknown: boolean) => void;
}

export function FactField(props: FactFieldProps) {
  const t = useTranslations('simulator');
  const { fact, name } = props;
  const about = factOf(fact.kind);
  const isList = 'many' in about;
  return (
    <Field label={name} hint={fact.kind === 'url' ? t('factHint.url') : isList ? t('linesHint') : undefined}>
      {fact.kind === 'country' ? (
        <CountryField {...props} />
      ) : about.type === 'choice' || about.type === 'flag' ? (
        <ChoiceField {...props} />
      ) : (
        <TypedField {...props} />
      )}
    </Field>
  );
}

/** In no table of choices. */
const NOT_KNOWN = '?';

function ChoiceField({ fact: { kind }, text, isUnknown, onType, onUnknown }: FactFieldProps) {
  const t = useTranslations('simulator');
  const messages = useMessages().editor.audience;
  const fact = factOf(kind);
  const words: Record<string, string> =
    fact.type === 'choice'
      ? (Object.entries(messages.choice).find(([name]) => name === kind)?.[1] ?? {})
      : messages.flagIs;
  const choices = fact.type === 'choice' ? fact.choices : [YES, NO];
  return (
    <Select
      value={isUnknown ? NOT_KNOWN : text}
      options={[
        ...choices.map((value) => ({ value, label: words[value] ?? value })),
        { value: NOT_KNOWN, label: <span className="text-quiet">{t('notKnown')}</span> },
      ]}
      onChange={(value) => (value === NOT_KNOWN ? onUnknown(true) : onType(value))}
    />
  );
}

function CountryField({ name, text, isUnknown, onType, onUnknown }: FactFieldProps) {
  const t = useTranslations('simulator');
  return (
    <div className="flex items-start gap-1">
      <div className="min-w-0 flex-1">
        <Combobox
          value={isUnknown ? '' : text}
          options={useCountryOptions()}
          placeholder={t('notKnown')}
          onChange={onType}
        />
      </div>
      <UnknownButton name={name} isUnknown={isUnknown} onUnknown={onUnknown} />
    </div>
  );
}

function TypedField({ fact: { kind }, name, text, isUnknown, onType, onUnknown }: FactFieldProps) {
  const t = useTranslations('simulator');
  const units = useTranslations('editor.audience.unit');
  const fact = factOf(kind);
  const money = useMoney();
  const isNumber = fact.type === 'number';
  const isList = 'many' in fact;
  const unitOf = (one: NumberFact['unit']) =>
    one === 'money' ? money.sign : one === 'count' || one === 'plain' ? '' : units(one);
  const unit = isNumber ? unitOf(fact.unit) : '';
  const common = {
    value: isUnknown ? '' : text,
    placeholder: t(
      isUnknown ? 'notKnown' : isList || !isNumber ? 'notThere' : isSince(kind) ? 'never' : 'notKnown',
    ),
    spellCheck: false,
    autoCapitalize: 'none',
  };
  return (
    <div className="flex items-start gap-1">
      <div className="relative min-w-0 flex-1">
        {isList ? (
          <Textarea
            {...common}
            rows={2}
            className="field-sizing-content max-h-40 resize-none font-mono text-small! placeholder:font-sans"
            onChange={(event) => onType(event.target.value)}
          />
        ) : (
          <Input
            {...common}
            type={isNumber ? 'number' : 'text'}
            {...(isNumber
              ? { min: fact.unit === 'plain' ? undefined : 0, step: 'any', inputMode: 'decimal' as const }
              : { maxLength: LONGEST.url })}
            className={classNames(
              !isNumber && 'font-mono text-small! placeholder:font-sans',
              unit && 'pe-16',
            )}
            onChange={(event) => onType(event.target.value)}
          />
        )}
        {unit ? (
          <span
            aria-hidden
            className="pointer-events-none absolute end-2.5 top-1.5 text-small leading-5 text-quiet"
          >
            {unit}
          </span>
        ) : null}
      </div>
      <UnknownButton name={name} isUnknown={isUnknown} onUnknown={onUnknown} />
    </div>
  );
}

function UnknownButton({
  name,
  isUnknown,
  onUnknown,
}: Pick<FactFieldProps, 'name' | 'isUnknown' | 'onUnknown'>) {
  const t = useTranslations('simulator');
  return (
    <IconButton
      label={t('unknown', { fact: name })}
      aria-pressed={isUnknown}
      className={isUnknown ? 'bg-warn-soft text-warn!' : undefined}
      icon={<CircleHelp aria-hidden className="size-4" />}
      onClick={() => onUnknown(!isUnknown)}
    />
  );
}
