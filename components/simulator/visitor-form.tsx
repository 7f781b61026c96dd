'use client';
// The visitor: what they agreed to, when they come, and each fact that a live campaign asks about.
import { useTranslations } from 'next-intl';
import { useId, type ReactNode } from 'react';
import type { StickyCondition } from '@/core/campaign/condition';
import type { AskedFact } from '@/core/targeting';
import { FACT_GROUPS, GROUP_NAMES } from '@/components/editor/audience/fact-groups';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Switch } from '@/components/ui/switch';
import { FactField } from './fact-field';
import {
  isAskedFor,
  momentOf,
  nameOf,
  PURPOSES,
  textOf,
  type MadeUpVisitor,
  type Surroundings,
} from './made-up-visitor';
import { wallClock } from './site-clock';
import { StickyFields } from './sticky-fields';
import { useFactName } from './use-fact-name';

interface VisitorFormProps {
  visitor: MadeUpVisitor;
  facts: readonly AskedFact[];
  sticky: readonly StickyCondition[];
  surroundings: Surroundings;
  onChange: (part: Partial<MadeUpVisitor>) => void;
  /** Before the fields. */
  children?: ReactNode;
}

export function VisitorForm({ visitor, facts, sticky, surroundings, onChange, children }: VisitorFormProps) {
  const t = useTranslations('simulator');
  const groups = useTranslations('editor.audience.groups');
  const heading = useId();
  const nameFact = useFactName();
  const { timeZone } = surroundings;
  const asked = facts.filter(isAskedFor);
  const { consent, time, typed, unknown } = visitor;

  return (
    <section aria-labelledby={heading} className="rounded-panel border border-line bg-panel">
      <h2 id={heading} className="border-b border-line px-4 py-2.5 text-section font-semibold">
        {t('visitor')}
      </h2>
      {children}
      <fieldset className="flex flex-col gap-2 px-4 py-3.5">
        <legend className="float-left mb-1.5 w-full text-head font-medium tracking-[0.06em] text-faint uppercase">
          {t('consent.title')}
        </legend>
        {PURPOSES.map((purpose) => (
          <Switch
            key={purpose}
            label={t(`consent.${purpose}`)}
            checked={consent.includes(purpose)}
            onChange={(agrees) =>
              onChange({
                consent: PURPOSES.filter((one) => (one === purpose ? agrees : consent.includes(one))),
              })
            }
          />
        ))}
      </fieldset>
      <div className="border-t border-line px-4 py-3.5">
        <Field label={t('time')} hint={t('timeHint', { zone: timeZone })}>
          <Input
            type="datetime-local"
            min="1970-01-02T00:00"
            max="9999-12-31T23:59"
            value={time || wallClock(momentOf(visitor, surroundings), timeZone).text}
            onChange={(event) => onChange({ time: event.target.value })}
          />
        </Field>
      </div>
      {asked.length === 0 && sticky.length === 0 ? (
        <p className="border-t border-line px-4 py-3.5 text-quiet">{t('factsNone')}</p>
      ) : (
        GROUP_NAMES.map((group) => {
          const kinds: readonly string[] = FACT_GROUPS[group];
          const own = asked.filter(({ kind }) => kinds.includes(kind));
          if (own.length === 0) return null;
          return (
            <div
              key={group}
              role="group"
              aria-label={groups(group)}
              className="border-t border-line px-4 py-3.5"
            >
              <p aria-hidden className="mb-2 text-head font-medium tracking-[0.06em] text-faint uppercase">
                {groups(group)}
              </p>
              <div className="flex flex-col gap-3">
                {own.map((fact) => {
                  const name = nameOf(fact);
                  const others = unknown.filter((one) => one !== name);
                  return (
                    <FactField
                      key={name}
                      fact={fact}
                      name={nameFact(fact)}
                      text={textOf(visitor, fact, surroundings)}
                      isUnknown={unknown.includes(name)}
                      onType={(text) => onChange({ typed: { ...typed, [name]: text }, unknown: others })}
                      onUnknown={(isUnknown) => onChange({ unknown: isUnknown ? [...others, name] : others })}
                    />
                  );
                })}
              </div>
            </div>
          );
        })
      )}
      {sticky.length > 0 ? <StickyFields visitor={visitor} sticky={sticky} onChange={onChange} /> : null}
    </section>
  );
}
