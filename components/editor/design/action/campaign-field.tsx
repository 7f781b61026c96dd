'use client';
// Another campaign of the site, to be shown in place of this one.
import { useTranslations } from 'next-intl';
import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import { useCampaignNames } from '../../campaign-names';
import { useSession } from '../../editor-context';

interface CampaignFieldProps {
  value: string;
  onChange: (campaign: string) => void;
}

export function CampaignField({ value, onChange }: CampaignFieldProps) {
  const t = useTranslations('editor.action');
  const { campaign } = useSession();
  const names = useCampaignNames();
  const others = [...names].filter(([id]) => id !== campaign.id);
  const isKnown = others.some(([id]) => id === value);
  // Until the names are here, nobody can say that one is missing.
  const isGone = value !== '' && names.size > 0 && !isKnown;
  const options = [
    ...(isKnown ? [] : [{ value, label: value === '' ? t('choose') : isGone ? t('campaignGone') : value }]),
    ...others.map(([id, name]) => ({ value: id, label: name })),
  ];
  return (
    <Field
      label={t('campaign')}
      layout="inline"
      hint={t('campaignHint')}
      error={value === '' ? t('missing') : isGone ? t('campaignGoneHint') : undefined}
    >
      <Select dense value={value} options={options} onChange={onChange} />
    </Field>
  );
}
