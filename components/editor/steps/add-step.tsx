'use client';
// A new step behind the open one: empty, or a copy of it.
import { CopyPlus, Plus, Square } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { buttonClass } from '@/components/ui/button';
import { Menu, MenuItem } from '@/components/ui/menu';
import { useEditor, useSteps } from '../editor-context';
import { useStepName } from '../use-step-name';
import type { StepActs } from './use-step-acts';

export function AddStep({ acts }: { acts: StepActs }) {
  const t = useTranslations('editor.steps');
  const steps = useSteps();
  const open = useEditor(({ view }) => view.step);
  const stepName = useStepName();
  const step = steps.find(({ id }) => id === open);
  return (
    <Menu
      align="end"
      side="top"
      trigger={
        <button
          type="button"
          aria-label={t('add')}
          className={`${buttonClass({ variant: 'ghost', size: 'sm' })} max-sm:w-7 max-sm:px-0!`}
        >
          <Plus aria-hidden className="size-3.5" />
          <span className="max-sm:hidden">{t('add')}</span>
        </button>
      }
    >
      <MenuItem icon={<Square aria-hidden />} onSelect={acts.add}>
        {t('addEmpty')}
      </MenuItem>
      <MenuItem icon={<CopyPlus aria-hidden />} onSelect={acts.duplicate}>
        {t('addCopy', { name: step ? stepName(step) : '' })}
      </MenuItem>
    </Menu>
  );
}
