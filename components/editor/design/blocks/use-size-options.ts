import { useTranslations } from 'next-intl';

/** Three sizes, for a choice. */
export function useSizeOptions() {
  const t = useTranslations('editor.design');
  return [
    { value: 'small', label: t('sizes.small') },
    { value: 'medium', label: t('sizes.medium') },
    { value: 'large', label: t('sizes.large') },
  ] as const;
}
