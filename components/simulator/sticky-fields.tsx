'use client';
// Whether what sticks held before, for each of the conditions of the live campaigns that does.
import { useTranslations } from 'next-intl';
import type { StickyCondition } from '@/core/campaign/condition';
import { useSentences } from '@/components/editor/use-sentences';
import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import { NO, YES, type MadeUpVisitor } from './made-up-visitor';
import { stickyName } from './sticky-answers';

interface StickyFieldsProps {
  visitor: MadeUpVisitor;
  sticky: readonly StickyCondition[];
  onChange: (part: Partial<MadeUpVisitor>) => void;
}

const ANSWERS = [NO, YES, 'unknown'] as const;

export function StickyFields({ visitor: { typed, unknown }, sticky, onChange }: StickyFieldsProps) {
  const t = useTranslations('simulator.sticky');
  const sentences = useSentences();
  return (
    <div role="group" aria-label={t('title')} className="border-t border-line px-4 py-3.5">
      <p aria-hidden className="mb-2 text-head font-medium tracking-[0.06em] text-faint uppercase">
        {t('title')}
      </p>
      <div className="flex flex-col gap-3">
        {sticky.map(({ id, days, of }) => {
          const name = stickyName(id);
          const others = unknown.filter((one) => one !== name);
          return (
            <Field key={id} label={t('label', { days })} hint={sentences.who(of)}>
              <Select
                value={unknown.includes(name) ? 'unknown' : typed[name] === YES ? YES : NO}
                options={ANSWERS.map((value) => ({ value, label: t(value) }))}
                onChange={(answer) =>
                  onChange(
                    answer === 'unknown'
                      ? { unknown: [...others, name] }
                      : { typed: { ...typed, [name]: answer }, unknown: others },
                  )
                }
              />
            </Field>
          );
        })}
      </div>
    </div>
  );
}
