'use client';
// One step in the row of tabs: its number and name, whether it opens first, and the steps its buttons lead to.
import { ArrowRight, LogIn, Unlink } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import type { PointerEvent } from 'react';
import { classNames } from '@/components/ui/class-names';
import { Tab } from '@/components/ui/tabs';
import { Tooltip } from '@/components/ui/tooltip';
import type { StepWays } from './use-step-ways';

export const stepTabId = (step: string) => `step-tab-${step}`;

interface StepTabProps {
  id: string;
  /** From 0. */
  position: number;
  name: string;
  ways: StepWays;
  isDragged: boolean;
  onPointerDown: (event: PointerEvent<HTMLElement>) => void;
  onRename: () => void;
}

export function StepTab({ id, position, name, ways, isDragged, onPointerDown, onRename }: StepTabProps) {
  const t = useTranslations('editor.steps');
  const { list } = useFormatter();
  const numbers = ways.to.map((index) => String(index + 1));
  const sentence = [
    position === 0 ? t('opensFirst') : ways.isReachable ? undefined : t('unreachable'),
    numbers.length > 0 ? t('leadsTo', { steps: list(numbers), count: numbers.length }) : t('leadsNowhere'),
  ]
    .filter(Boolean)
    .join(' ');
  const iconClass = 'size-3.5 shrink-0';
  return (
    <Tooltip label={sentence}>
      <Tab
        id={stepTabId(id)}
        data-id={id}
        value={id}
        onPointerDown={onPointerDown}
        onDoubleClick={onRename}
        className={classNames(
          'mb-0! h-8 max-w-64 shrink-0 rounded-control border! px-2.5 whitespace-nowrap select-none',
          ways.isReachable
            ? 'border-transparent data-active:border-line!'
            : 'border-dashed! border-line-strong! data-active:border-faint!',
          'data-active:bg-panel',
          isDragged && 'opacity-50',
        )}
      >
        <span className="text-small text-faint tabular-nums">{position + 1}</span>
        {position === 0 ? (
          <LogIn aria-hidden className={`${iconClass} text-faint`} strokeWidth={1.75} />
        ) : null}
        {ways.isReachable ? null : (
          <Unlink aria-hidden className={`${iconClass} text-warn`} strokeWidth={1.75} />
        )}
        <span className="truncate">{name}</span>
        {numbers.length > 0 ? (
          <span aria-hidden className="flex items-center gap-1">
            {numbers.slice(0, 3).map((number) => (
              <span
                key={number}
                className="inline-flex h-4.5 items-center gap-0.5 rounded-badge bg-hover px-1 text-head text-quiet tabular-nums"
              >
                <ArrowRight className="size-2.5 rtl:-scale-x-100" strokeWidth={2} />
                {number}
              </span>
            ))}
            {numbers.length > 3 ? <span className="text-head text-faint">…</span> : null}
          </span>
        ) : null}
        <span className="sr-only">. {sentence}</span>
      </Tab>
    </Tooltip>
  );
}
