'use client';
// What a fact is called above its field, with what it is asked with.
import { useFormatter, useMessages, useTranslations } from 'next-intl';
import { factOf, type AskedFact } from '@/core/targeting';
import { useCampaignNames } from '@/components/editor/campaign-names';

export function useFactName(): (fact: AskedFact) => string {
  const t = useTranslations('simulator');
  const words = useTranslations('editor');
  const { list } = useFormatter();
  const options: Record<string, string> = useMessages().editor.audience.option;
  const campaigns = useCampaignNames();
  return ({ kind, asked }) => {
    const fact = words(`audience.fact.${kind}`);
    const given = Object.values(factOf(kind).asked).map((slot, index) => {
      const value = asked[index] ?? '';
      if (slot === 'campaign') return campaigns.get(value) ?? words('sentences.anotherCampaign');
      return typeof slot === 'string' ? value : (options[value] ?? value);
    });
    return given.length === 0 ? fact : t('asked', { fact, with: list(given, { type: 'unit' }) });
  };
}
