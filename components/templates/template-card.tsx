'use client';
// One template in the gallery. A press opens it large.
import { useTranslations } from 'next-intl';
import type { TemplateEntry } from './find-templates';
import { Thumbnail } from './thumbnail';

interface TemplateCardProps {
  entry: TemplateEntry;
  /** Something else is on its way. */
  unavailable: boolean;
  onOpen: () => void;
}

export function TemplateCard({ entry, unavailable, onOpen }: TemplateCardProps) {
  const t = useTranslations('templates');
  const formats = useTranslations('campaigns.formats');
  return (
    <li className="min-w-0">
      <button
        type="button"
        aria-disabled={unavailable || undefined}
        onClick={() => unavailable || onOpen()}
        className="group flex h-full w-full flex-col overflow-hidden rounded-panel border border-line bg-panel text-start transition-colors duration-120 hover:border-faint"
      >
        <span className="block w-full border-b border-line bg-page">
          <Thumbnail template={entry.id} />
        </span>
        <span className="flex w-full flex-1 flex-col px-3 pt-2 pb-2.5 sm:px-3.5 sm:pt-2.5 sm:pb-3">
          <span className="font-medium">{t(`items.${entry.id}.name`)}</span>
          <span className="mt-0.5 flex-1 text-small text-quiet max-sm:sr-only">
            {t(`items.${entry.id}.description`)}
          </span>
          <span className="mt-1 text-small text-quiet sm:mt-2">
            {t('kind', { goal: t(`goals.${entry.goal}`), format: formats(entry.format) })}
          </span>
        </span>
      </button>
    </li>
  );
}
