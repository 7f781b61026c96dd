'use client';
// Every icon there is, side by side; the arrow keys go through them.
import { Toggle } from '@base-ui/react/toggle';
import { ToggleGroup } from '@base-ui/react/toggle-group';
import { useTranslations } from 'next-intl';
import { ICON_NAMES, type IconName } from '@/core/campaign/icon-names';
import { ICONS } from '@/core/render/icons';
import { useSession } from '../../editor-context';
import type { Edit } from '../../state/edits';

export function IconPicker({ value, edit }: { value: IconName; edit: (icon: IconName) => Edit }) {
  const t = useTranslations('editor.design');
  const { store } = useSession();
  return (
    <ToggleGroup
      aria-label={t('icon')}
      value={[value]}
      onValueChange={([next]) => {
        const icon = ICON_NAMES.find((candidate) => candidate === next);
        if (icon) store.getState().apply(edit(icon));
      }}
      className="grid grid-cols-8 gap-0.5"
    >
      {ICON_NAMES.map((name) => (
        <Toggle
          key={name}
          value={name}
          aria-label={t(`icons.${name}`)}
          title={t(`icons.${name}`)}
          className="grid aspect-square place-items-center rounded-small text-quiet transition-colors duration-120 hover:bg-hover hover:text-ink data-pressed:bg-hover data-pressed:text-ink data-pressed:ring-1 data-pressed:ring-line-strong"
        >
          <svg
            aria-hidden
            viewBox="0 0 24 24"
            className="size-4.5 fill-none stroke-current stroke-[1.75]"
            strokeLinecap="round"
            strokeLinejoin="round"
          >
            <path d={ICONS[name]} />
          </svg>
        </Toggle>
      ))}
    </ToggleGroup>
  );
}
