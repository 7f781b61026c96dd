import { useTranslations } from 'next-intl';

/** The ways in which text can be aligned, for a choice. */
export function useAlignOptions() {
  const t = useTranslations('editor.design');
  return [
    { value: 'start', label: t('alignStart') },
    { value: 'center', label: t('alignCentre') },
  ] as const;
}
