'use client';
// Some of all the countries there are: those chosen, and a field to find another one.
import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import type { LeafOf } from '@/core/campaign/condition';
import { factOf } from '@/core/targeting';
import { useCountryNames } from '@/components/i18n/use-country-names';
import { Combobox } from '@/components/ui/combobox';
import { Field } from '@/components/ui/field';
import { IconButton } from '@/components/ui/icon-button';
import { Sign } from './choice-comparison';
import type { LeafEditing } from './condition-row';
import { useConditions } from './conditions';

export function CountryComparison({ leaf, ...editing }: LeafEditing & { leaf: LeafOf<'country'> }) {
  const t = useTranslations('editor.audience.countries');
  const { readOnly } = useConditions();
  const nameOf = useCountryNames();
  const { row, put } = editing;
  const { values } = leaf;
  const all = useCountryOptions();
  const choose = (next: string[]) => put({ ...row, leaf: { ...leaf, values: next } });
  return (
    <>
      <Sign {...editing} words="choiceIs" />
      {values.length > 0 ? (
        <ul className="flex flex-wrap gap-1">
          {values.map((code) => (
            <li
              key={code}
              className="flex min-h-6 max-w-full items-center gap-0.5 rounded-small bg-hover ps-2 pe-0.5 text-small"
            >
              <span className="truncate pe-1.5">{nameOf(code)}</span>
              {readOnly ? null : (
                <IconButton
                  size="sm"
                  label={t('remove', { country: nameOf(code) })}
                  icon={<X aria-hidden className="size-3" />}
                  onClick={() => choose(values.filter((one) => one !== code))}
                />
              )}
            </li>
          ))}
        </ul>
      ) : null}
      {readOnly ? null : (
        <Field label={t('add')} hideLabel error={values.length === 0 ? t('none') : undefined}>
          <Combobox
            dense
            placeholder={t('add')}
            // Whatever is chosen joins the list above, and the field is empty again.
            value=""
            options={all.filter(({ value }) => !values.includes(value))}
            onChange={(code) => choose([...values, code])}
          />
        </Field>
      )}
    </>
  );
}

/** Every country, in the order of its names. */
export function useCountryOptions() {
  const nameOf = useCountryNames();
  return useMemo(() => {
    const fact = factOf('country');
    const codes = fact.type === 'choice' ? fact.choices : [];
    return codes
      .map((value) => ({ value, label: nameOf(value) }))
      .sort((one, other) => one.label.localeCompare(other.label));
  }, [nameOf]);
}
