'use client';
// Settings as sentences: when a campaign appears, how often, to whom. Used wherever one must be read at a glance.
import { useFormatter, useMessages, useTranslations } from 'next-intl';
import { useMemo } from 'react';
import type { Condition, ConditionLeaf, NumberLeaf } from '@/core/campaign/condition';
import type { Frequency } from '@/core/campaign/frequency';
import type { Triggers } from '@/core/campaign/trigger';
import { useMoney } from '@/components/i18n/site-currency';
import { useCountryNames } from '@/components/i18n/use-country-names';
import { factOf, summarise, type Fact, type Summary } from '@/core/targeting';
import { useSiteAudiences } from '@/components/audiences/site-audiences';
import { useCampaignNames } from './campaign-names';
import { useSegmentNames } from './segment-names';
import { sayFrequency } from './say-frequency';
import { sayTriggers } from './say-triggers';

export interface Sentences {
  triggers(triggers: Triggers): string;
  frequency(frequency: Frequency): string;
  targeting(condition: Condition): string;
  /** One condition, or its opposite, in the middle of a sentence. */
  condition(leaf: ConditionLeaf, negated: boolean): string;
  /** Belonging to an audience, or not, in the middle of a sentence. */
  audience(id: string, negated: boolean): string;
  /** Whom the condition holds for, as a sentence of its own. */
  who(condition: Condition): string;
}

type FlagLeaf = Exclude<ConditionLeaf, { values: string[] } | { from: number | null }>;
type FlagKind = FlagLeaf['kind'];

const isFlag = (leaf: ConditionLeaf): leaf is FlagLeaf => factOf(leaf.kind).type === 'flag';

export function useSentences(): Sentences {
  const t = useTranslations('editor.sentences');
  const { dateTime, list, number } = useFormatter();
  const messages = useMessages();
  const campaignNames = useCampaignNames();
  const segmentNames = useSegmentNames();
  const money = useMoney();
  const countryName = useCountryNames();
  const audiences = useSiteAudiences();

  return useMemo(() => {
    const either = (parts: string[]) => list(parts, { type: 'disjunction' });
    const both = (parts: string[]) => list(parts, { type: 'conjunction' });

    /** What the owner has written, or the gap where it is missing. */
    const name = (given: string) => (given === '' ? t('gap') : t('quoted', { value: given }));

    const values = (given: readonly string[]) =>
      either(given.map((value) => t('quoted', { value }))) || t('gap');

    /** Segments of the site by their names, others as the shop calls them. */
    const segments = (given: readonly string[]) =>
      values(given.map((value) => segmentNames.get(value.toLowerCase()) ?? value));

    /** What is asked about, such as "the cookie “group”". */
    const fact = (kind: Exclude<ConditionLeaf['kind'], FlagKind>, asked: Record<string, string>): string =>
      t(`fact.${kind}`, asked);

    const limit = (kind: NumberLeaf['kind'], value: number | null): string => {
      const about = factOf(kind);
      if (value === null || about.type !== 'number') return '';
      if (about.unit === 'date') return dateTime(value, 'moment');
      return about.unit === 'money' ? money.format(value) : t(`unit.${about.unit}`, { value });
    };

    const leaf = (one: ConditionLeaf, negated: boolean): string => {
      const not = negated ? 'yes' : 'no';
      const asked = Object.fromEntries(
        Object.entries(factOf(one.kind).asked).map(([name, slot]) => {
          const given: unknown = Object.entries(one).find(([key]) => key === name)?.[1];
          return [name, wordFor(slot, typeof given === 'string' ? given : '')];
        }),
      );
      if (isFlag(one)) return t(one.kind, { not, ...asked });
      const about = fact(one.kind, asked);
      if ('operator' in one)
        return one.operator === 'known'
          ? t('known', { fact: about, not })
          : t('text', {
              fact: about,
              not,
              operator: one.operator,
              values: (one.kind === 'segment' ? segments : values)(one.values),
            });
      if ('from' in one) {
        const [from, to] = [limit(one.kind, one.from), limit(one.kind, one.to)];
        const isOne = from !== '' && one.from === one.to;
        const limits = isOne ? 'is' : from && to ? 'between' : from ? 'from' : to ? 'to' : 'none';
        return t(one.kind === 'date' ? 'date' : 'number', { fact: about, not, limits, from, to });
      }
      const words: Record<string, string> =
        one.kind === 'country' ? {} : messages.editor.sentences.choiceOf[one.kind];
      const chosen: readonly string[] = one.values;
      const word = (choice: string) =>
        one.kind === 'country' ? countryName(choice) : (words[choice] ?? choice);
      return t('choice', { fact: about, not, values: either(chosen.map(word)) || t('gap') });
    };

    /** What a fact is asked with, as it is said: names in quotes, campaigns by their names. */
    const wordFor = (slot: Fact['asked'][string], given: string): string => {
      if (slot === 'campaign')
        return campaignNames.has(given)
          ? t('quoted', { value: campaignNames.get(given) ?? '' })
          : t('anotherCampaign');
      return typeof slot === 'string' ? name(given) : given;
    };

    const audience = (id: string, negated: boolean) => {
      const found = audiences?.get(id);
      return t('audience', {
        not: negated ? 'yes' : 'no',
        audience: found ? t('quoted', { value: found.name }) : t('missingAudience'),
      });
    };

    /** `outer` is the join of the list that this is part of; a list of the other kind needs brackets in it. */
    const summary = (one: Summary, outer?: 'and' | 'or'): string => {
      switch (one.kind) {
        case 'everyone':
        case 'nobody':
          return t(one.kind);
        case 'phrase':
          return leaf(one.leaf, one.negated);
        case 'audience':
          return audience(one.id, one.negated);
        case 'sticky': {
          const parts = summary(one.of);
          return t('sticky', {
            not: one.negated ? 'yes' : 'no',
            days: one.days,
            parts: one.of.kind === 'list' ? t('group', { parts }) : parts,
          });
        }
        case 'list': {
          const parts = (one.join === 'and' ? both : either)(one.of.map((part) => summary(part, one.join)));
          return outer === undefined ? parts : t('group', { parts });
        }
      }
    };

    const words = { t, either, both, name, number, money, campaign: (id: string) => wordFor('campaign', id) };

    return {
      triggers: (triggers) => sayTriggers(triggers, words),
      frequency: (frequency) => sayFrequency(frequency, words),
      condition: leaf,
      audience,
      who: (condition) => {
        const said = summarise(condition);
        if (said.kind === 'everyone' || said.kind === 'nobody') return t(said.kind);
        const parts = summary(said);
        return t('who', { parts: parts.charAt(0).toLocaleUpperCase() + parts.slice(1) });
      },
      targeting: (condition) => {
        const said = summarise(condition);
        return said.kind === 'everyone' || said.kind === 'nobody'
          ? t(said.kind)
          : t('when', { parts: summary(said) });
      },
    };
  }, [t, list, dateTime, number, messages, campaignNames, segmentNames, money, countryName, audiences]);
}
