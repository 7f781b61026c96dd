'use client';
// What can be done to words: bold, italic, the accent colour, a link.
import { Bold, Italic, Link, Palette, type LucideIcon } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { MarkKind } from '@/core/campaign/marks';
import { Tooltip } from '@/components/ui/tooltip';

const ICONS: Record<MarkKind, LucideIcon> = { bold: Bold, italic: Italic, accent: Palette, link: Link };
const ORDER = ['bold', 'italic', 'accent', 'link'] as const;
const KEYS = { bold: 'Control+B', italic: 'Control+I', accent: undefined, link: 'Control+K' } as const;

interface FormatBarProps {
  isOn: (kind: MarkKind) => boolean;
  disabled: boolean;
  onPress: (kind: MarkKind) => void;
}

export function FormatBar({ isOn, disabled, onPress }: FormatBarProps) {
  const t = useTranslations('editor.richText');
  return (
    <div role="group" aria-label={t('bar')} className="flex gap-0.5 border-b border-line p-0.5">
      {ORDER.map((kind) => {
        const Icon = ICONS[kind];
        return (
          <Tooltip key={kind} label={t(`${kind}Hint`)}>
            <button
              type="button"
              aria-label={t(kind)}
              aria-pressed={isOn(kind)}
              aria-keyshortcuts={KEYS[kind]}
              // Kept focusable: it is out of use as often as the caret stands beside no word.
              aria-disabled={disabled || undefined}
              // The field keeps its focus, and what is selected in it.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => onPress(kind)}
              className="grid size-6 place-items-center rounded-small text-quiet pointer-coarse:size-11 hover:bg-hover hover:text-ink aria-disabled:opacity-50 aria-pressed:bg-hover aria-pressed:text-ink aria-pressed:ring-1 aria-pressed:ring-line"
            >
              <Icon aria-hidden className="size-3.5" />
            </button>
          </Tooltip>
        );
      })}
    </div>
  );
}
