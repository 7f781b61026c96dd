'use client';
// Settings as sentences: when a campaign appears, how often, to whom. Used wherever one must be read at a glance.
import { useFormatter, useTranslations } from 'next-intl';
import { useMemo } from 'react';
import type { Condition, ConditionLeaf } from '@/core/campaign/condition';
import type { Frequency } from '@/core/campaign/frequency';
import type { Trigger, Triggers } from '@/core/campaign/trigger';
import { summarise, type Summary } from '@/core/targeting';

export interface Sentences {
  triggers(triggers: Triggers): string;
  frequency(frequency: Frequency): string;
  targeting(condition: Condition): string;
}

export function useSentences(): Sentences {
  const t = useTranslations('editor.sentences');
  const { list } = useFormatter();

  return useMemo(() => {
    const either = (parts: string[]) => list(parts, { type: 'disjunction' });
    const both = (parts: string[]) => list(parts, { type: 'conjunction' });

    const trigger = (one: Trigger): string => {
      switch (one.kind) {
        case 'time':
          return t('time', { seconds: one.seconds });
        case 'scroll':
          return t('scroll', { percent: one.percent });
        case 'exit':
          return t('exit');
      }
    };

    const leaf = (one: ConditionLeaf, negated: boolean): string => {
      const not = negated ? 'yes' : 'no';
      switch (one.kind) {
        case 'path':
        case 'url':
          return t(one.kind, { not, operator: one.operator, values: values(one.values) });
        case 'utm':
          return t('utm', {
            not,
            parameter: one.parameter,
            operator: one.operator,
            values: values(one.values),
          });
        case 'device':
          return t('device', {
            not,
            devices: either(one.values.map((device) => t(`devices.${device}`))) || '…',
          });
        case 'visitor':
          return t('visitor', { not, visitor: one.value });
      }
    };
    const values = (given: string[]) => either(given.map((value) => t('quoted', { value }))) || '…';

    /** `outer` is the join of the list that this is part of; a list of the other kind needs brackets in it. */
    const summary = (one: Summary, outer?: 'and' | 'or'): string => {
      switch (one.kind) {
        case 'everyone':
        case 'nobody':
          return t(one.kind);
        case 'phrase':
          return leaf(one.leaf, one.negated);
        case 'list': {
          const parts = (one.join === 'and' ? both : either)(one.of.map((part) => summary(part, one.join)));
          return outer === undefined ? parts : t('group', { parts });
        }
      }
    };

    return {
      triggers: ({ join, of }) =>
        join === 'any'
          ? t('triggersAny', { parts: either(of.map(trigger)) })
          : t('triggersAll', { parts: both(of.map(trigger)) }),
      frequency: ({ everyHours, atMost, restAfterCloseDays, stopAfterCloses, stopAfterConversion }) =>
        [
          everyHours === 0 ? t('everyTime') : t('everyHours', { hours: everyHours }),
          ...(atMost === null ? [] : [t('atMost', { count: atMost })]),
          ...(restAfterCloseDays === 0 ? [] : [t('restAfterClose', { days: restAfterCloseDays })]),
          ...(stopAfterCloses === null ? [] : [t('stopAfterCloses', { count: stopAfterCloses })]),
          ...(stopAfterConversion ? [t('stopAfterConversion')] : []),
        ].join(' '),
      targeting: (condition) => {
        const said = summarise(condition);
        return said.kind === 'everyone' || said.kind === 'nobody'
          ? t(said.kind)
          : t('when', { parts: summary(said) });
      },
    };
  }, [t, list]);
}
